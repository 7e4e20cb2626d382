import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../../platform/context.ts'
import { subscribeAll, type Subscription } from '../../../platform/events.ts'
import { importPeople, type PeopleBatch } from '../import-people.ts'

export type NewPerson = PeopleBatch['people'][number]

let serial = 0

/** A Bahraini woman of thirty-five with a valid card, a mobile and a house in Sanad, unless told otherwise. */
export function aRecord(changes: Partial<NewPerson> = {}): NewPerson {
  serial += 1
  return {
    id: randomUUID(),
    personalNumber: `9999${String(60_000 + serial)}`,
    name: {
      given: { ar: 'مريم', en: 'Maryam' },
      father: { ar: 'يوسف', en: 'Yusuf' },
      grandfather: { ar: 'أحمد', en: 'Ahmed' },
      family: { ar: 'العلوي', en: 'Alalawi' },
    },
    sex: 'female',
    bornOn: '1990-04-12',
    nationality: 'BH',
    residencePermitUntil: null,
    isInKingdom: true,
    idCard: { number: 'C-1', expiresOn: '2028-06-30' },
    diedOn: null,
    mobile: '+97336001234',
    mobileSource: 'self',
    email: 'maryam@example.com',
    emailSource: 'self',
    ...changes,
  }
}

export const sanad = {
  flat: null,
  building: '1407',
  road: '4626',
  block: '745',
  area: 'sanad',
  governorate: 'capital',
} as const
export const seef = {
  flat: '12',
  building: '190A',
  road: '2803',
  block: '428',
  area: 'seef',
  governorate: 'capital',
} as const

/** Puts people with an address each since 2015 into the register. */
export async function register(
  ctx: Ctx,
  people: readonly NewPerson[],
  relationships: readonly {
    readonly of: NewPerson
    readonly to: NewPerson
    readonly kind: 'parent' | 'guardian'
    readonly until?: string
  }[] = [],
): Promise<void> {
  const batch: PeopleBatch = {
    people,
    addresses: people.map(({ id, bornOn }) => ({
      id: randomUUID(),
      personId: id,
      ...sanad,
      validFrom: bornOn > '2015-01-01' ? bornOn : '2015-01-01',
      validTo: null,
    })),
    relationships: relationships.map(({ of, to, kind, until }) => ({
      personId: of.id,
      relatedPersonId: to.id,
      kind,
      validFrom: to.bornOn,
      validTo: until ?? null,
    })),
    companies: [],
    officers: [],
    lawyers: [],
  }
  await importPeople(ctx.tx, batch, { source: 'population-register', now: ctx.now })
}

/** Collects what is told from now on. */
export function listen(...events: readonly string[]): { readonly event: string; readonly payload: unknown }[] {
  const heard: { event: string; payload: unknown }[] = []
  const subscriptions = events.map(
    (event): Subscription => ({
      event,
      react: async (_: Ctx, payload: unknown) => {
        heard.push({ event, payload })
      },
    }),
  )
  subscribeAll(subscriptions)
  return heard
}
