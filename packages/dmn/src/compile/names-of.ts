import type { NameTree } from '@diwan/feel'
import type { DrgElement, Model } from '../model/model.ts'
import { resultOf } from './compile-element.ts'
import type { ModelTypes } from './model-types.ts'
import { shapeOf } from './name-tree.ts'
import { shapeOfLogic } from './shape-of-logic.ts'

/** An element as another one sees it: below the name of an import, if it comes from one. */
export interface VisibleElement {
  readonly element: DrgElement
  readonly model: Model
  readonly prefix: string | undefined
}

/** The name under which a model calls the elements of another one; undefined where it needs none. */
export const prefixOf = (other: Model, model: Model): string | undefined =>
  other === model ? undefined : model.imports.find(({ namespace }) => namespace === other.namespace)?.name || undefined

/** The names that expressions can use, with what may follow them after a dot. */
export function namesOf(visible: readonly VisibleElement[], typesOf: (model: Model) => ModelTypes): NameTree {
  const names = new Map<string, NameTree | undefined>()
  const imported = new Map<string, Map<string, NameTree | undefined>>()
  for (const { element, model, prefix } of visible) {
    const shape = shapeOfElement(element, typesOf(model))
    if (prefix === undefined) {
      names.set(element.name, shape)
      continue
    }
    const below = imported.get(prefix) ?? new Map<string, NameTree | undefined>()
    imported.set(prefix, below.set(element.name, shape))
    names.set(prefix, below)
  }
  return names
}

function shapeOfElement(element: DrgElement, types: ModelTypes): NameTree | undefined {
  const typed = shapeOf(resultOf(types.find(element.variable.type)))
  if (typed || element.kind === 'input' || element.kind === 'service') return typed
  return shapeOfLogic(element.logic, types)
}
