import type { DrgElement, Model, Reference } from '../model/model.ts'
import { compileDecision, compileInput, compileKnowledge } from './compile-element.ts'
import { compileExpression } from './compile-expression.ts'
import { compileService } from './compile-service.ts'
import type { CompiledElement } from './compiled-element.ts'
import { findCycles } from './find-cycles.ts'
import { memberNamesOf } from './member-names.ts'
import { buildTypes, type ModelTypes } from './model-types.ts'
import { namesOf, prefixOf } from './names-of.ts'
import type { DmnIssue, Place } from './place.ts'
import type { Program } from './program.ts'

/** Compiles a model with those it imports, the model itself first. Mistakes do not stop it: they become issues. */
export function compileModels(models: readonly Model[]): Program {
  const issues: DmnIssue[] = [...findMissingImports(models), ...findCycles(models)]
  const types = new Map<string, ModelTypes>()
  for (const model of models) {
    const report = (message: string) =>
      issues.push({ code: 'UNKNOWN_TYPE', message, namespace: model.namespace, element: '' })
    types.set(model.namespace, buildTypes(model, (namespace) => types.get(namespace), report))
  }
  const typesOf = (model: Model): ModelTypes => types.get(model.namespace) as ModelTypes
  // Below a name that cannot be written: FEEL takes what is below any name for what may follow a dot anywhere.
  const memberNames = new Map([...memberNamesOf(models)].map((name) => [name, undefined] as const))
  const located = models.flatMap((model) => model.elements.map((element) => ({ model, element })))
  const byKey = new Map(located.map((each) => [`${each.model.namespace}#${each.element.id}`, each]))
  const compiled = new Map<DrgElement, CompiledElement>()

  for (const { model, element } of located) {
    const { namespace } = model
    const report: Place['report'] = (code, message) => issues.push({ code, message, namespace, element: element.name })
    const find = (references: readonly Reference[]) =>
      references.flatMap((reference) => {
        const found = byKey.get(`${reference.namespace}#${reference.id}`)
        if (found) return [found]
        report('UNKNOWN_ELEMENT', `${element.name} needs #${reference.id} of ${reference.namespace}`)
        return []
      })
    const required = 'requires' in element ? find(element.requires) : []
    const visible = required.map((each) => ({ ...each, prefix: prefixOf(each.model, model) }))
    const place: Place = {
      element,
      names: new Map([...namesOf(visible, typesOf), ['', memberNames]]),
      types: typesOf(model),
      language: model.expressionLanguage,
      report,
      compile: compileExpression,
    }
    const target = (other: { readonly element: DrgElement }) => compiled.get(other.element) as CompiledElement
    const requirements = once(() => visible.map((each) => ({ prefix: each.prefix, target: target(each) })))
    const valueOf = (): Pick<CompiledElement, 'value' | 'parts'> => {
      switch (element.kind) {
        case 'input':
          return { value: compileInput(element, place, namespace) }
        case 'decision':
          return { value: compileDecision(element, place, namespace, requirements) }
        case 'knowledge':
          return { value: compileKnowledge(element, place, requirements) }
        case 'service': {
          const taken = find([...element.inputs, ...element.inputDecisions])
          const given = find(element.outputs)
          const parts = once(() => ({ inputs: taken.map(target), outputs: given.map(target) }))
          return { value: compileService(element, place, parts), parts }
        }
      }
    }
    compiled.set(element, { element, model, type: typesOf(model).find(element.variable.type), ...valueOf() })
  }
  return { issues, elements: [...compiled.values()] }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const findMissingImports = (models: readonly Model[]): DmnIssue[] =>
  models.flatMap(({ imports, namespace }) =>
    imports
      .filter((each) => !models.some((model) => model.namespace === each.namespace))
      .map((each) => ({
        code: 'UNKNOWN_MODEL',
        message: `The imported model ${each.namespace} is not there`,
        namespace,
        element: '',
      })),
  )
