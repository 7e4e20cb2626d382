/** Where an application stands and where it can go from there. The CHECK on the column names the same states. */
import type { LocalisedText, PublicService } from '@diwan/service-kit'
import type { Answers, Scope } from '../forms/index.ts'
import { outcomes, type ApplicationOutcome, type ApplicationStatus, type Contact } from './schema.ts'

const ends = outcomes satisfies readonly ApplicationStatus[]

export const transitions: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  submitted: ['in-review', 'awaiting-payment', 'in-progress', 'ready-to-collect', ...ends],
  'in-review': ['awaiting-applicant', 'awaiting-payment', 'in-progress', 'ready-to-collect', ...ends],
  'awaiting-applicant': ['in-review', 'in-progress', ...ends],
  'awaiting-payment': ['in-review', 'in-progress', 'ready-to-collect', ...ends],
  'in-progress': ['in-review', 'awaiting-applicant', 'awaiting-payment', 'ready-to-collect', ...ends],
  'ready-to-collect': ['in-progress', ...ends],
  completed: [],
  refused: [],
  lapsed: [],
  withdrawn: [],
}

export const canGo = (from: ApplicationStatus, to: ApplicationStatus): boolean => transitions[from].includes(to)

export const isEnded = (status: ApplicationStatus): status is ApplicationOutcome => transitions[status].length === 0

/** The state that an open task means, by the kind of the task. */
export const statusOfTask = {
  review: 'in-review',
  correct: 'awaiting-applicant',
  pay: 'awaiting-payment',
  collect: 'ready-to-collect',
} as const satisfies Record<string, ApplicationStatus>

/** Register data older than this is read again before an application rests on it. */
export const maxFactAgeMs = 30 * 60_000

/** Unfinished forms are deleted this long after their last change. */
export const draftDays = 90

/** Where messages go: what was typed into the form first, then what the register knows. */
export function contactOf(service: PublicService, answers: Answers, scope: Scope): Contact {
  const fields = service.form.flatMap((page) => page.fields)
  const answerTo = (type: 'email' | 'phone'): string | undefined => {
    const values = fields.filter((field) => field.type === type).map(({ id }) => answers[id])
    return values.find((value): value is string => typeof value === 'string' && value !== '')
  }
  const person = scope['person'] as { email?: unknown; mobile?: unknown } | undefined
  const known = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
  const email = answerTo('email') ?? known(person?.email)
  const mobile = answerTo('phone') ?? known(person?.mobile)
  return { ...(email && { email }), ...(mobile && { mobile }) }
}

/** The applicant's name in both scripts: from the register, or as typed where nobody is known. */
export function applicantNameOf(scope: Scope): LocalisedText | null {
  const name = (scope['person'] as { fullName?: Partial<LocalisedText> } | undefined)?.fullName
  if (typeof name?.ar === 'string' && typeof name.en === 'string') return { ar: name.ar, en: name.en }
  const typed = scope['full_name']
  return typeof typed === 'string' && typed !== '' ? { ar: typed, en: typed } : null
}

export const asksToCollect = (service: PublicService): boolean => service.outputs.some(({ collect }) => collect === true)
