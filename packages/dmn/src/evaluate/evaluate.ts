import { FeelFunction, type Environment, type FeelValue } from '@diwan/feel'
import type { CompiledElement } from '../compile/compiled-element.ts'
import { oneValue, runService } from '../compile/compile-service.ts'
import { findElement, type Program } from '../compile/program.ts'
import { normalName } from '../read/read-expression.ts'
import { Depth, TooDeepError } from './depth.ts'
import { makeFrame } from './frame.ts'
import { Recorder, type DecisionRecord, type DmnWarning } from './recorder.ts'
import type { Run } from './run.ts'

/** Values by the name of the input, or by `namespace#name` for one of an imported model. */
export type Inputs = ReadonlyMap<string, FeelValue>

export interface Evaluation {
  readonly value: FeelValue
  /** Values of the output decisions by name: several only of a decision service. */
  readonly outputs: ReadonlyMap<string, FeelValue>
  readonly warnings: readonly DmnWarning[]
  /** What was decided on the way, in the order in which it was known. */
  readonly decisions: readonly DecisionRecord[]
}

/** The model has no such decision or service. */
export class UnknownElementError extends Error {
  override readonly name = 'UnknownElementError'
}

/** What is asked for: by name or id, and by namespace where several models have one of that name. */
export type Question = { readonly namespace?: string | undefined } & (
  | { readonly decision: string }
  | { readonly service: string }
  | { readonly knowledge: string }
)

/** Evaluates a decision, or a service or knowledge with its parameters as inputs. @throws UnknownElementError */
export function evaluate(program: Program, question: Question, inputs: Inputs, env: Environment): Evaluation {
  const recorder = new Recorder()
  const namespaced = new Map([...inputs].map(([name, value]) => [normalName(name), value]))
  const own = program.elements[0]?.model.namespace
  const given = (name: string, namespace: string): FeelValue | undefined =>
    namespaced.get(`${namespace}#${name}`) ??
    (namespace === own || !hasInput(program, name, own) ? namespaced.get(name) : undefined)
  const run: Run = {
    env: { ...env, warn: ({ code, message }) => recorder.warn(code, message) },
    frame: makeFrame((element, namespace) => (element.kind === 'input' ? given(element.name, namespace) : undefined)),
    recorder,
    depth: new Depth(),
  }
  const answer = () => {
    const { namespace } = question
    if ('decision' in question) return runDecision(find(program, 'decision', question.decision, namespace), run)
    if ('service' in question) return runDirectly(find(program, 'service', question.service, namespace), given, run)
    return runKnowledge(find(program, 'knowledge', question.knowledge, namespace), namespaced, run)
  }
  const outputs = guard(recorder, answer)
  return { value: oneValue(outputs), outputs, warnings: recorder.warnings, decisions: recorder.decisions }
}

const hasInput = (program: Program, name: string, namespace: string | undefined): boolean =>
  program.elements.some(
    ({ element, model }) => element.kind === 'input' && element.name === name && model.namespace === namespace,
  )

function find(
  program: Program,
  kind: 'decision' | 'service' | 'knowledge',
  nameOrId: string,
  namespace: string | undefined,
): CompiledElement {
  const found = findElement(program, kind, nameOrId, namespace)
  if (!found) throw new UnknownElementError(`There is no ${kind} ${nameOrId}`)
  return found
}

const runDecision = ({ element, value }: CompiledElement, run: Run): ReadonlyMap<string, FeelValue> =>
  new Map([[element.name, value(run)]])

function runDirectly(
  { parts }: CompiledElement,
  given: (name: string, namespace: string) => FeelValue | undefined,
  run: Run,
): ReadonlyMap<string, FeelValue> {
  const { inputs, outputs } = parts?.() ?? { inputs: [], outputs: [] }
  const values = inputs.map(({ element, model }) => {
    const value = given(element.name, model.namespace)
    if (value === undefined) run.recorder.warn('NOT_GIVEN', `${element.name} was not given`)
    return [element, value ?? null] as const
  })
  return runService(outputs, new Map(values), run)
}

function runKnowledge({ element, value }: CompiledElement, inputs: Inputs, run: Run): ReadonlyMap<string, FeelValue> {
  const called = value(run)
  return new Map([[element.name, called instanceof FeelFunction ? called.callNamed(inputs, run.env) : null]])
}

/** Knowledge that calls itself without end is a mistake of the model, not of the program. */
function guard(recorder: Recorder, work: () => ReadonlyMap<string, FeelValue>): ReadonlyMap<string, FeelValue> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof TooDeepError || error instanceof RangeError)) throw error
    recorder.warn('TOO_DEEP', error.message)
    return new Map([['', null]])
  }
}
