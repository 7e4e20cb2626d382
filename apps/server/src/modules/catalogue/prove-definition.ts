/**
 * What can be said of a definition without running it: that it is data, that every text is whole, and that every
 * expression parses and names questions and facts which are there when it is evaluated.
 */
import { ExpressionError, namesIn, type FormPage, type PublicService } from '@diwan/service-kit'
import { findConditionFaults } from './prove/find-condition-faults.ts'
import { findPromiseFaults } from './prove/find-promise-faults.ts'

/** Faults in words for the author; empty when the definition may be published. */
export function findDefinitionFaults(service: PublicService): string[] {
  const copy: unknown = JSON.parse(JSON.stringify(service))
  return [
    ...differences(service, copy, 'definition').map((path) => `${path} does not survive JSON`),
    ...incompleteTexts(service, 'definition').map((path) => `${path} is not whole in Arabic and English`),
    ...repeatedIds(service),
    ...badExpressions(service),
    ...badReferences(service),
    ...findConditionFaults(service),
    ...findPromiseFaults(service),
  ]
}

function differences(value: unknown, copy: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return Object.is(value, copy) ? [] : [path]
  if (typeof copy !== 'object' || copy === null) return [path]
  return Object.entries(value).flatMap(([key, member]) =>
    differences(member, (copy as Record<string, unknown>)[key], `${path}.${key}`),
  )
}

function incompleteTexts(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { ar, en } = value as Record<string, unknown>
  const isText = typeof ar === 'string' || typeof en === 'string'
  if (isText) return [ar, en].every((text) => typeof text === 'string' && text.trim() !== '') ? [] : [path]
  return Object.entries(value).flatMap(([key, member]) => incompleteTexts(member, `${path}.${key}`))
}

const fieldIds = (pages: readonly FormPage[]): string[] => pages.flatMap((page) => page.fields.map(({ id }) => id))

function repeatedIds(service: PublicService): string[] {
  const lists: Record<string, readonly string[]> = {
    question: [...fieldIds(service.form), ...service.facts.map(({ id }) => id)],
    page: service.form.map(({ id }) => id),
    requirement: service.requirements.map(({ id }) => id),
    output: service.outputs.map(({ id }) => id),
  }
  return Object.entries(lists).flatMap(([kind, ids]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
      (id) => `two things are called ${kind} ${id}`,
    ),
  )
}

interface Use {
  readonly where: string
  readonly expression: string
  /** Names that have a value at that point. */
  readonly known: ReadonlySet<string>
}

/** Facts that are there once the page at `index` is answered; -1: when the form is opened. */
const factsAfter = (service: PublicService, index: number): string[] =>
  service.facts
    .filter(({ afterPage }) => afterPage === undefined || service.form.findIndex(({ id }) => id === afterPage) <= index)
    .map(({ id }) => id)

function usesOf(service: PublicService): Use[] {
  const all = new Set([...fieldIds(service.form), ...service.facts.map(({ id }) => id)])
  const anywhere = (where: string, expression: string | undefined): Use[] =>
    expression === undefined ? [] : [{ where, expression, known: all }]
  const pages = service.form.flatMap((page, index): Use[] => {
    const before = [...fieldIds(service.form.slice(0, index)), ...factsAfter(service, index - 1)]
    const known = new Set(before)
    const withPage = new Set([...before, ...page.fields.map(({ id }) => id)])
    return [
      ...(page.visibleWhen === undefined ? [] : [{ where: `page ${page.id}`, expression: page.visibleWhen, known }]),
      ...page.fields.flatMap((field): Use[] => {
        const where = `question ${field.id}`
        const limits = field.type === 'date' ? [field.min, field.max] : []
        return [
          ...[field.visibleWhen, field.check?.condition].map((expression) => ({ expression, known: withPage })),
          ...[field.prefill, ...limits].map((expression) => ({ expression, known })),
        ].flatMap(({ expression, known }) => (expression === undefined ? [] : [{ where, expression, known }]))
      }),
    ]
  })
  const { cost } = service
  return [
    ...pages,
    ...service.facts.flatMap((fact, index) => {
      const at = service.form.findIndex(({ id }) => id === fact.afterPage)
      const earlier = service.facts.slice(0, index).map(({ id }) => id)
      const known = new Set([...fieldIds(service.form.slice(0, at + 1)), ...earlier])
      return Object.values(fact.input).map((expression) => ({ where: `fact ${fact.id}`, expression, known }))
    }),
    ...service.requirements.flatMap(({ id, condition }) => anywhere(`requirement ${id}`, condition)),
    ...(cost.model === 'tiered' ? cost.tiers.flatMap(({ id, condition }) => anywhere(`cost ${id}`, condition)) : []),
    ...(cost.model === 'external' ? [cost.lines, cost.reference].flatMap((path) => anywhere('cost', path)) : []),
    ...service.outputs.flatMap((output) => [
      ...(output.credential?.claims ?? []).flatMap(({ id, value }) => anywhere(`claim ${id}`, value)),
      ...Object.values(output.registerUpdate?.input ?? {}).flatMap((value) => anywhere(`output ${output.id}`, value)),
    ]),
  ]
}

function badExpressions(service: PublicService): string[] {
  return usesOf(service).flatMap(({ where, expression, known }) => {
    try {
      const unknown = namesIn(expression)
        .map((path) => path.split('.', 1)[0] as string)
        .filter((name) => !known.has(name))
      return unknown.map((name) => `${where} names ${name}, which has no value there`)
    } catch (error) {
      if (error instanceof ExpressionError) return [`${where}: ${error.message}`]
      throw error
    }
  })
}

function badReferences(service: PublicService): string[] {
  const fields = new Set(fieldIds(service.form))
  const facts = new Set(service.facts.map(({ id }) => id))
  const pages = new Set(service.form.map(({ id }) => id))
  const { cost } = service
  return [
    ...service.review.fields.filter((id) => !fields.has(id)).map((id) => `review names the unknown question ${id}`),
    ...service.review.facts.filter((id) => !facts.has(id)).map((id) => `review names the unknown fact ${id}`),
    ...service.facts
      .filter(({ afterPage }) => afterPage !== undefined && !pages.has(afterPage))
      .map(({ id }) => `fact ${id} waits for an unknown page`),
    ...(cost.model === 'external' && !facts.has(cost.fact) ? [`cost names the unknown fact ${cost.fact}`] : []),
    ...(service.channels.length === 0 ? ['it is offered on no channel'] : []),
  ]
}
