import type { Actor } from '../../../apps/server/src/platform/context.ts'

type OfKind<Kind extends Actor['kind']> = Extract<Actor, { kind: Kind }>

let made = 0

/** UUIDs that are the same in every run of a file, so that failures can be compared. */
export function nextTestId(): string {
  made += 1
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`
}

/** A person logged in with the advanced level who acts for himself or herself, unless `overrides` say otherwise. */
export function aPerson(overrides: Partial<OfKind<'person'>> = {}): OfKind<'person'> {
  const personId = overrides.personId ?? nextTestId()
  return {
    kind: 'person',
    sessionId: nextTestId(),
    accountId: nextTestId(),
    personId,
    onBehalfOf: personId,
    mandate: null,
    assurance: 'advanced',
    ...overrides,
  }
}

/** A reviewer of the entity `iga`, unless `overrides` say otherwise. */
export function anOfficer(overrides: Partial<OfKind<'officer'>> = {}): OfKind<'officer'> {
  return {
    kind: 'officer',
    sessionId: nextTestId(),
    accountId: nextTestId(),
    entityId: 'iga',
    roles: ['reviewer'],
    ...overrides,
  }
}

export function anonymous(overrides: Partial<OfKind<'anonymous'>> = {}): OfKind<'anonymous'> {
  return { kind: 'anonymous', sessionId: null, ...overrides }
}
