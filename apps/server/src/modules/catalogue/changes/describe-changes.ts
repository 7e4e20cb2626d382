import type { LocalisedText, PublicService } from '@diwan/service-kit'
import { sectionOf, type Section } from './change-names.ts'
import { compareItems, compareMember, compareMembers, type ChangeKind, type Difference } from './compare-members.ts'
import { nameOf, quoted } from './value-words.ts'

export interface Change {
  readonly section: Section
  readonly kind: ChangeKind
  readonly text: LocalisedText
}

const sections: readonly Section[] = ['card', 'form', 'conditions', 'fee', 'process', 'limits', 'outputs', 'records']

/** Identity and number of a version are not its content. */
const leftOut = new Set(['id', 'version'])

/**
 * What version `b` of a service changes of version `a`, in words: every difference of content is in it, by the parts of
 * a definition. Pure.
 */
export function describeChanges(a: PublicService, b: PublicService): Change[] {
  // As data: a member that is undefined is not there.
  const before = JSON.parse(JSON.stringify(a)) as PublicService
  const after = JSON.parse(JSON.stringify(b)) as PublicService
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((member) => !leftOut.has(member))
  const changes = members.flatMap((member) => changesOf(member as keyof PublicService, before, after))
  return changes.toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section))
}

function changesOf(member: keyof PublicService, a: PublicService, b: PublicService): Change[] {
  const section = sectionOf[member] ?? 'card'
  if (member === 'form') return inSection('form', compareForms(a, b))
  if (member === 'journey') return compareJourneys(a, b)
  if (member === 'cost') return inSection('fee', compareMembers({ ...a.cost }, { ...b.cost }))
  if (member === 'serviceLevel') return inSection('limits', comparePromises(a, b))
  return inSection(section, compareMember(member, a[member], b[member]))
}

const inSection = (section: Section, differences: readonly Difference[]): Change[] =>
  differences.map(({ kind, text }) => ({ section, kind, text }))

/** The time is one thing to a reader, beside how well it is evidenced. */
function comparePromises(a: PublicService, b: PublicService): Difference[] {
  const { value, unit, ...rest } = a.serviceLevel
  const { value: nextValue, unit: nextUnit, ...nextRest } = b.serviceLevel
  return [
    ...compareMember('serviceLevel', { value, unit }, { value: nextValue, unit: nextUnit }),
    ...compareMembers(rest, nextRest, [nameOf('serviceLevel')]),
  ]
}

type Item = Readonly<Record<string, unknown>>

type Page = PublicService['form'][number]

/** Pages and questions apart, so that a question that moves to another page is not told as a new one. */
function compareForms({ form: a }: PublicService, { form: b }: PublicService): Difference[] {
  const moved = movedQuestions(a, b)
  const questions = (form: readonly Page[]): Item[] =>
    form.flatMap(({ title, fields }) =>
      fields.map((field): Item => (moved.has(field.id) ? { ...field, onPage: title } : { ...field })),
    )
  return [
    ...compareItems('form', a.map(withoutQuestions), b.map(withoutQuestions)),
    ...compareItems('fields', questions(a), questions(b)),
  ]
}

const withoutQuestions = (page: Page): Item =>
  Object.fromEntries(Object.entries(page).filter(([member]) => member !== 'fields'))

function movedQuestions(a: readonly Page[], b: readonly Page[]): ReadonlySet<string> {
  const pages = new Map(a.flatMap((page) => page.fields.map((field) => [field.id, page.id] as const)))
  const isMoved = (id: string, pageId: string): boolean => pages.has(id) && pages.get(id) !== pageId
  return new Set(b.flatMap((page) => page.fields.flatMap(({ id }) => (isMoved(id, page.id) ? [id] : []))))
}

/** Times of the steps are told with the promise, not with the process. */
function compareJourneys({ journey: a }: PublicService, { journey: b }: PublicService): Change[] {
  const limitsOf = (journey: PublicService['journey']): Item =>
    (journey.kind === 'process' && (journey.process.limits as Item | undefined)) || {}
  const withoutLimits = (journey: PublicService['journey']): Item =>
    journey.kind === 'process' ? { kind: journey.kind, definition: journey.process.definition } : { ...journey }
  const [from, to] = [limitsOf(a), limitsOf(b)]
  const steps = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const stepWords = (step: string): LocalisedText => {
    const { ar, en } = quoted('step', step)
    return { ar: `الخطوة ${ar}`, en: `step ${en}` }
  }
  return [
    ...inSection('process', compareMembers(withoutLimits(a), withoutLimits(b))),
    ...inSection('limits', steps.flatMap((step) => compareMember('duration', from[step], to[step], [stepWords(step)]))),
  ]
}
