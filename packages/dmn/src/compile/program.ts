import type { DrgElement } from '../model/model.ts'
import { normalName } from '../read/read-expression.ts'
import type { CompiledElement } from './compiled-element.ts'
import type { DmnIssue } from './place.ts'

/** Models made ready to run. */
export interface Program {
  /** What is wrong in the models. Logic with a mistake is null when it runs, the rest works. */
  readonly issues: readonly DmnIssue[]
  readonly elements: readonly CompiledElement[]
}

/** An element by its name or id; without a namespace that of the first model that has one. */
export function findElement(
  program: Program,
  kind: DrgElement['kind'],
  nameOrId: string,
  namespace?: string,
): CompiledElement | undefined {
  const candidates = program.elements.filter(
    ({ element, model }) => element.kind === kind && (namespace === undefined || model.namespace === namespace),
  )
  const name = normalName(nameOrId)
  return (
    candidates.find(({ element }) => element.name === name) ?? candidates.find(({ element }) => element.id === nameOrId)
  )
}
