/** Conditions that no answer can meet, questions nobody is ever asked, tariffs with a hole in them. */
import { ExpressionError, holds, type ExpressionClock, type Field, type PublicService } from '@diwan/service-kit'
import { sampleAnswers, type Answers } from './sample-answers.ts'

const clock: ExpressionClock = { now: new Date('2020-07-01T09:00:00Z'), timeZone: 'UTC' }

interface Condition {
  readonly where: string
  readonly expression: string
  /** What it is for, when it never holds. */
  readonly never: string
}

export function findConditionFaults(service: PublicService): string[] {
  return [...conditionsOf(service).flatMap((condition) => neverMet(service, condition)), ...tariffFaults(service)]
}

function conditionsOf({ form, requirements }: PublicService): Condition[] {
  const asked = (where: string, expression: string | undefined): Condition[] =>
    expression === undefined ? [] : [{ where, expression, never: 'so nobody is asked: mend it, or drop the question' }]
  const checked = ({ id, check }: Field): Condition[] =>
    check ? [{ where: `check of ${id}`, expression: check.condition, never: 'so no answer is ever accepted' }] : []
  return [
    ...form.flatMap((page) => [
      ...asked(`page ${page.id}`, page.visibleWhen),
      ...page.fields.flatMap((field) => [
        ...asked(`question ${field.id}`, field.visibleWhen),
        ...checked(field),
      ]),
    ]),
    ...requirements.map(({ id, condition }) => ({
      where: `requirement ${id}`,
      expression: condition,
      never: 'so nobody can have the service',
    })),
  ]
}

function neverMet(service: PublicService, { where, expression, never }: Condition): string[] {
  const samples = samplesFor(service, [expression])
  if (!samples || samples.some((answers) => holds(expression, answers, clock))) return []
  return [`${where}: no answer meets ${expression}, ${never}`]
}

/** The first tier that is true applies: each must have its turn for somebody, and everybody must have one. */
function tariffFaults(service: PublicService): string[] {
  const { cost } = service
  if (cost.model !== 'tiered') return []
  const samples = samplesFor(service, cost.tiers.map(({ condition }) => condition))
  if (!samples) return []
  const taken = samples.map((answers) => cost.tiers.find(({ condition }) => holds(condition, answers, clock))?.id)
  const hole = samples[taken.indexOf(undefined)]
  const unused = cost.tiers.filter(({ id }) => !taken.includes(id))
  return [
    ...(hole ? [`cost: no tier applies to ${describe(hole)}: add one, or let the last hold for everybody else`] : []),
    ...unused.map(({ id }) => `cost ${id}: an earlier tier always applies first: order them, or drop one`),
  ]
}

/** Undefined also for what does not parse, which is another proof's business. */
function samplesFor(service: PublicService, expressions: readonly string[]): Answers[] | undefined {
  try {
    return sampleAnswers(service, expressions)
  } catch (error) {
    if (error instanceof ExpressionError) return undefined
    throw error
  }
}

const describe = (answers: Answers): string =>
  Object.entries(answers)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ')
