/**
 * Finite choices of answers that tell the conditions of a service apart: for a choice its options, for a number the
 * values around those it is compared with. What has no such finite stand-in is not decided, and nothing is said of it.
 */
import { namesIn, type Field, type PublicService } from '@diwan/service-kit'

export type Answers = Readonly<Record<string, unknown>>

/** More combinations are not tried. */
const combinationLimit = 20_000

/** Every combination of answers that matters to these expressions; undefined where that cannot be told. */
export function sampleAnswers(service: PublicService, expressions: readonly string[]): Answers[] | undefined {
  const fields = new Map(service.form.flatMap((page) => page.fields.map((field) => [field.id, field] as const)))
  const text = expressions.join('\n')
  let combinations: Answers[] = [{}]
  for (const name of new Set(expressions.flatMap((expression) => namesIn(expression)))) {
    const field = fields.get(name)
    const values = field && valuesOf(field, text)
    if (!values || combinations.length * values.length > combinationLimit) return undefined
    combinations = combinations.flatMap((answers) => values.map((value) => ({ ...answers, [name]: value })))
  }
  return combinations
}

function valuesOf(field: Field, expressions: string): readonly unknown[] | undefined {
  const missing = field.required && field.visibleWhen === undefined ? [] : [null]
  switch (field.type) {
    case 'checkbox':
      return [true, false, ...missing]
    case 'choice':
      return [...field.options.map(({ value }) => value), ...missing]
    case 'number':
      return [...numbersAround(field.min, field.max, expressions), ...missing]
    default:
      return undefined
  }
}

function numbersAround(min: number | undefined, max: number | undefined, expressions: string): number[] {
  const compared = [...expressions.matchAll(/(?<![\w".])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
  const near = [...compared, min, max, 0].flatMap((value) => (value === undefined ? [] : [value - 1, value, value + 1]))
  return [...new Set(near)].filter((value) => value >= (min ?? -Infinity) && value <= (max ?? Infinity))
}
