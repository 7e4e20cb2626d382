/** Log-ins of the demo nation, in the form in which the identity module takes them. The password is given apart. */
import type { LocalisedText } from '@diwan/service-kit'
import { country } from '../../../../country/bh/index.ts'
import type { NewPerson } from './households.ts'
import { officers } from './officers.ts'
import { personas, type PersonaId } from './personas.ts'

export interface PersonAccount {
  readonly kind: 'person'
  /** The personal number. */
  readonly login: string
  readonly personId: string
  readonly name: LocalisedText
  readonly email: string
  readonly assurance: 'basic' | 'advanced'
}

export interface OfficerAccount {
  readonly kind: 'officer'
  readonly login: string
  readonly entityId: string
  readonly roles: readonly string[]
  readonly name: LocalisedText
  readonly email: string
}

/** Personas who never showed their identity at a counter: they meet the step to the advanced level. */
const basicOnly: ReadonlySet<PersonaId> = new Set(['expiredResident', 'unpaidViolations'])

/** Accounts of the living, grown-up personas. @param people the population, or its first batch. */
export function personaAccounts(people: readonly NewPerson[]): PersonAccount[] {
  const byNumber = new Map(people.map((person) => [person.personalNumber, person]))
  return (Object.keys(personas) as PersonaId[]).flatMap((id) => {
    const person = byNumber.get(personas[id].personalNumber)
    if (!person?.email || person.diedOn !== null) return []
    const { given, family } = person.name
    return [
      {
        kind: 'person',
        login: person.personalNumber,
        personId: person.id,
        name: { ar: `${given.ar} ${family.ar}`, en: `${given.en} ${family.en}` },
        email: person.email,
        assurance: basicOnly.has(id) ? 'basic' : 'advanced',
      } satisfies PersonAccount,
    ]
  })
}

export const officerAccounts = (): OfficerAccount[] => officers.map((officer) => ({ kind: 'officer', ...officer }))

/** Said at the start, beside the list of log-ins. */
export const demoNotice: LocalisedText = {
  ar: `جميع الأشخاص في هذه النسخة التجريبية من ${country.shortName.ar} خياليون، وأرقامهم محجوزة للاختبار.`,
  en: `Everybody in this demonstration of ${country.shortName.en} is invented, with numbers reserved for tests.`,
}
