/**
 * Made-up cases, where none is recorded yet: answers and facts are drawn from the values that the rules of the service
 * tell apart, officers mostly agree and take about half their time. The same seed gives the same cases. Nobody's data.
 */
import { holds, namesIn, type ExpressionClock, type Field, type PublicService } from '@diwan/service-kit'
import { createRandom, type Random } from '../demo/random.ts'
import { visibleFields, visiblePages } from '../modules/forms/index.ts'
import { nation } from '../modules/reference-data/index.ts'
import type { CompiledProcess } from '../modules/workflow/index.ts'
import { minutesOfLimit } from './limits.ts'
import type { RecordedCase, RecordedTask } from './recorded-case.ts'

export interface SeedCases {
  readonly count: number
  readonly seed: number
  /** The first is submitted then, the others in the hours after it. */
  readonly from: Date
}

/** Draws for one case until its conditions are met; one case in ten is taken as it comes. */
const drawLimit = 200
const hourMs = 3_600_000

export function seedCases(
  service: PublicService,
  process: CompiledProcess,
  { count, seed, from }: SeedCases,
): RecordedCase[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index): RecordedCase => {
    const submittedAt = new Date(from.getTime() + index * hourMs)
    return {
      id: `seeded-${index + 1}`,
      submittedAt,
      scope: drawAccepted(service, random, submittedAt),
      tasks: drawTasks(process, random),
      outcome: null,
    }
  })
}

type Scope = Record<string, unknown>

function drawAccepted(service: PublicService, random: Random, now: Date): Scope {
  const clock = { now, timeZone: nation.timeZone }
  const anyhow = random.chance(0.1)
  for (let draw = 0; draw < drawLimit; draw++) {
    const scope = drawScope(service, random, now)
    if (anyhow || service.requirements.every(({ condition }) => holds(condition, scope, clock))) {
      return keepAsked(service, scope, clock)
    }
  }
  return keepAsked(service, drawScope(service, random, now), clock)
}

/** A question that is not asked has no answer. */
function keepAsked(service: PublicService, scope: Scope, clock: ExpressionClock): Scope {
  const asked = visiblePages(service, scope, clock).flatMap((page) => visibleFields(page, scope, clock))
  const kept = new Set(asked.map(({ id }) => id))
  const all = service.form.flatMap(({ fields }) => fields)
  return Object.fromEntries(
    Object.entries(scope).filter(([name]) => kept.has(name) || !all.some(({ id }) => id === name)),
  )
}

function drawScope(service: PublicService, random: Random, now: Date): Scope {
  const expressions = expressionsOf(service)
  const scope: Scope = {}
  for (const field of service.form.flatMap(({ fields }) => fields)) scope[field.id] = answerTo(field, random, now)
  for (const { id } of service.facts) scope[id] = {}
  for (const path of new Set(expressions.flatMap((expression) => namesIn(expression)))) {
    const [fact = '', ...members] = path.split('.')
    const last = members.pop()
    if (last === undefined || !service.facts.some(({ id }) => id === fact)) continue
    let place = scope[fact] as Scope
    for (const member of members) place = (place[member] ??= {}) as Scope
    place[last] = random.pick(literalsIn(expressions.filter((one) => namesIn(one).includes(path)), now))
  }
  return scope
}

/** What decides about a case; names and addresses that a document repeats do not. */
function expressionsOf({ requirements, cost, form }: PublicService): string[] {
  const questions = form.flatMap((page) => [page.visibleWhen, ...page.fields.map(({ visibleWhen }) => visibleWhen)])
  return [
    ...requirements.map(({ condition }) => condition),
    ...(cost.model === 'tiered' ? cost.tiers.map(({ condition }) => condition) : []),
    ...questions.filter((expression) => expression !== undefined),
  ]
}

const dayMs = 86_400_000
const dayOf = (now: Date, days: number): string => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)

/** Values on both sides of everything that the expressions compare with. */
function literalsIn(expressions: readonly string[], now: Date): unknown[] {
  const text = expressions.join('\n')
  const strings = [...text.matchAll(/"([^"]*)"/g)].map(([, inner]) => inner)
  const numbers = [...text.matchAll(/(?<![\w".])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
  const near = numbers.flatMap((number) => [number - 1, number, number + 1])
  return [true, false, 0, dayOf(now, -400), dayOf(now, 400), ...strings, ...near]
}

function answerTo(field: Field, random: Random, now: Date): unknown {
  switch (field.type) {
    case 'checkbox':
      return random.chance(0.9)
    case 'choice':
      return random.pick(field.options).value
    case 'number':
      return random.integer(field.min ?? 1, Math.min(field.max ?? 9, (field.min ?? 1) + 20))
    case 'date':
      return dayOf(now, -random.integer(1, 60))
    case 'file':
      return { name: 'document.pdf' }
    case 'address':
      return { building: '1', road: '1', block: '428' }
    default:
      return 'seeded'
  }
}

/** Enough of each for a case that is sent back more than once; officers say no once in ten. */
function drawTasks(process: CompiledProcess, random: Random): RecordedTask[] {
  const tasks = Object.values(process.nodes).flatMap((node) => (node.type === 'user-task' ? [node] : []))
  return tasks.flatMap(({ id, kind, performer, outcomes, limitDefault = null }) =>
    [1, 2, 3].map((): RecordedTask => {
      const allowed = minutesOfLimit(limitDefault)
      const isFirst = outcomes.length < 2 || random.chance(0.8)
      return {
        elementId: id,
        kind,
        performer,
        outcome: (isFirst ? outcomes[0] : random.pick(outcomes.slice(1))) ?? null,
        isExpired: performer === 'applicant' && random.chance(0.05),
        minutes: Math.round(allowed * (0.1 + random.next() * 0.9)),
      }
    }),
  )
}
