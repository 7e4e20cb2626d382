/** Reads what an owner brings as JSON: a definition, or a definition with its examples. */
import type { PublicService, ServiceExample } from '@diwan/service-kit'
import { Value } from 'typebox/value'
import { Definition } from './definition-schema.ts'

export interface BroughtDefinition {
  readonly service: PublicService
  readonly examples: readonly ServiceExample[]
}

/** The definition, or why the text is none: for its author. */
export type ReadDefinition =
  | { readonly brought: BroughtDefinition; readonly faults: readonly [] }
  | { readonly brought: null; readonly faults: readonly string[] }

const unreadable = (...faults: readonly string[]): ReadDefinition => ({ brought: null, faults })

/** The author mends one place after the other: the first ones are enough. */
const maxFaults = 20

/** `{ "service": …, "examples": […] }`, or the service alone. Never throws for what the text holds. */
export function readDefinition(json: string): ReadDefinition {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return unreadable(`it is not JSON: ${(error as Error).message}`)
  }
  if (!isRecord(value)) return unreadable('it is not an object')
  const { service = value, examples = [] } = value
  if (!Value.Check(Definition, service)) return unreadable(...faultsOf(service))
  if (!Array.isArray(examples) || !examples.every(isExample)) {
    return unreadable('examples: each needs a name, answers, steps and an end')
  }
  return { brought: { service: service as PublicService, examples: examples as ServiceExample[] }, faults: [] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isExample = (example: unknown): boolean =>
  isRecord(example) &&
  typeof example['name'] === 'string' &&
  isRecord(example['answers']) &&
  Array.isArray(example['steps']) &&
  isRecord(example['end'])

function faultsOf(service: unknown): string[] {
  const faults = Value.Errors(Definition, service).map(({ instancePath, message }) => {
    const place = instancePath.slice(1).replaceAll('/', '.')
    return `${place || 'definition'} ${message}`
  })
  const unique = [...new Set(faults)]
  return unique.length > maxFaults ? [...unique.slice(0, maxFaults), `and ${unique.length - maxFaults} more`] : unique
}
