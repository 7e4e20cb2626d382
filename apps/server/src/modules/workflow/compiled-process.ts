/**
 * What a BPMN process becomes at publication: the small form that the engine executes and the database stores.
 * Elements of every level, and those of called processes of the same file, lie in one table; `scope` names the
 * sub-process or called process that contains an element. A token inside it names its parent token (engine/state.ts).
 */
import type { LocalisedText } from '@diwan/service-kit'

/** Raised when the meaning of the compiled form changes: stored definitions of an older format are compiled again. */
export const compiledFormat = 2

export interface Flow {
  readonly id: string
  readonly to: string
  /** FEEL condition. */
  readonly if?: string
  /** The author's word that this is the usual way, for the forecast of the next steps. */
  readonly likely?: true
}

interface Common {
  readonly id: string
  readonly name?: LocalisedText
  readonly out: readonly Flow[]
  /** Shown to the applicant as a step of the procedure. */
  readonly step?: true
  /** Sub-process or called process that contains it; absent at the level of the process itself. */
  readonly scope?: string
}

export interface Timer {
  readonly kind: 'duration' | 'date' | 'cycle'
  /** ISO 8601, when it is written out. */
  readonly literal?: string
  /** FEEL giving it, otherwise. */
  readonly expression?: string
}

/** What is thrown or caught (BPMN 2.0.2 §10.5.5). Links are sequence flows once compiled. */
export type EventDefinition =
  /** `limit`: key under which a service definition may override the duration. */
  | { readonly on: 'timer'; readonly timer: Timer; readonly limit?: string }
  /** `channels`: the message's name, and the message flows it travels on; one in common is enough. */
  | { readonly on: 'message'; readonly channels: readonly string[]; readonly correlation?: string }
  | { readonly on: 'signal'; readonly signal: string }
  /** Without a code it catches every one. */
  | { readonly on: 'error'; readonly code?: string }
  | { readonly on: 'escalation'; readonly code?: string }
  | { readonly on: 'conditional'; readonly condition: string }
  /** Without an activity it is about the whole scope. */
  | { readonly on: 'compensation'; readonly activity?: string; readonly wait: boolean }
  | { readonly on: 'cancel' }
  | { readonly on: 'terminate' }

export type EventKind = EventDefinition['on']

interface Catching extends Common {
  readonly events: readonly EventDefinition[]
  /** All of its events must occur, not just one of them. */
  readonly all?: true
}

export interface Assignment {
  /** FEEL. */
  readonly from: string
  /** Name of a variable. */
  readonly to: string
}

/** Data of an activity: names of its own, what they are given at its start, and what it hands on at its end. */
export interface ActivityData {
  readonly own: readonly string[]
  readonly before: readonly Assignment[]
  readonly after: readonly Assignment[]
}

/** Events that a multi-instance activity throws when instances complete (BPMN 2.0.2 §10.3.8). */
export interface CompletionEvent {
  readonly when: 'each' | 'first' | 'condition'
  readonly condition?: string
  readonly event: EventDefinition
}

export interface MultiInstance {
  readonly sequential: boolean
  /** FEEL giving a number. */
  readonly cardinality?: string
  /** FEEL giving a list, one instance for each item. */
  readonly collection?: string
  readonly item?: string
  readonly output?: { readonly item: string; readonly list: string }
  /** FEEL; true ends the activity and what is still running in it. */
  readonly completion?: string
  readonly throws?: readonly CompletionEvent[]
}

export interface StandardLoop {
  readonly testBefore: boolean
  readonly condition?: string
  readonly maximum?: number
}

interface Activity extends Common {
  /** Flow taken when no condition of the others holds. */
  readonly default?: string
  /** Boundary events attached to it. */
  readonly boundary?: readonly string[]
  readonly multi?: MultiInstance
  readonly loop?: StandardLoop
  readonly data?: ActivityData
  /** The activity that undoes it. */
  readonly compensatedBy?: string
  readonly isForCompensation?: true
  /** Tokens it takes to start, and makes at its end, when not one. */
  readonly startQuantity?: number
  readonly completionQuantity?: number
}

export type Performer = 'officer' | 'applicant'
export type UserTaskKind = 'review' | 'correct' | 'pay' | 'collect'

export interface StartNode extends Common {
  readonly type: 'start'
  /** Absent for a none start event. */
  readonly events?: readonly EventDefinition[]
  readonly all?: true
  /** Of the start of an event sub-process: its scope goes on beside it. */
  readonly interrupting?: false
}

export interface EndNode extends Common {
  readonly type: 'end'
  readonly outcome?: string
  /** What it throws. */
  readonly events?: readonly EventDefinition[]
}

export interface ThrowNode extends Common {
  readonly type: 'throw'
  readonly events: readonly EventDefinition[]
}

export interface CatchNode extends Catching {
  readonly type: 'catch'
}

export interface BoundaryNode extends Catching {
  readonly type: 'boundary'
  readonly attachedTo: string
  readonly interrupting: boolean
}

export interface UserTaskNode extends Activity {
  readonly type: 'user-task'
  readonly name: LocalisedText
  readonly performer: Performer
  readonly role?: string
  readonly kind: UserTaskKind
  /** The choices of whoever completes it; empty when there is nothing to choose. */
  readonly outcomes: readonly string[]
  /** Key under which a service definition may override the limit. */
  readonly limit?: string
  /** ISO 8601 duration in working time. */
  readonly limitDefault?: string
}

export interface ServiceTaskNode extends Activity {
  readonly type: 'service-task'
  /** Who carries it out; without one there is nothing to do. */
  readonly topic?: string
}

export interface BusinessRuleTaskNode extends Activity {
  readonly type: 'business-rule-task'
  readonly decision?: string
  /** Variable that receives the decision's result. */
  readonly result?: string
}

/** One line of a script. */
export type ScriptStep =
  | { readonly do: 'log'; readonly word: string }
  | { readonly do: 'throw'; readonly code: string }
  | { readonly do: 'set'; readonly name: string; readonly value: string }
  | { readonly do: 'wait'; readonly duration: string }

export interface ScriptTaskNode extends Activity {
  readonly type: 'script-task'
  readonly script: readonly ScriptStep[]
}

export interface SendTaskNode extends Activity {
  readonly type: 'send-task'
  readonly events: readonly EventDefinition[]
}

export interface ReceiveTaskNode extends Activity {
  readonly type: 'receive-task'
  readonly events: readonly EventDefinition[]
  readonly instantiate?: true
}

/** Manual and abstract tasks: done outside, the engine only passes. */
export interface PlainTaskNode extends Activity {
  readonly type: 'plain-task'
}

export interface SubProcessNode extends Activity {
  readonly type: 'sub-process'
  readonly kind: 'embedded' | 'event' | 'transaction' | 'ad-hoc'
  /** Of an ad hoc sub-process. */
  readonly adHoc?: { readonly sequential: boolean; readonly completion?: string; readonly cancelRemaining: boolean }
}

export interface CallActivityNode extends Activity {
  readonly type: 'call-activity'
  /** Process or global task of the same file. */
  readonly called: string
}

export interface ExclusiveGatewayNode extends Common {
  readonly type: 'exclusive-gateway'
  readonly default?: string
}

export interface ParallelGatewayNode extends Common {
  readonly type: 'parallel-gateway'
}

export interface InclusiveGatewayNode extends Common {
  readonly type: 'inclusive-gateway'
  readonly default?: string
}

export interface ComplexGatewayNode extends Common {
  readonly type: 'complex-gateway'
  readonly default?: string
  /** FEEL over `activationCount`, the number of tokens that have come. */
  readonly activation?: string
}

export interface EventGatewayNode extends Common {
  readonly type: 'event-gateway'
  /** The first event starts the process; `all`: the others are awaited in the same instance. */
  readonly instantiates?: 'one' | 'all'
}

export type GatewayNode =
  ExclusiveGatewayNode | ParallelGatewayNode | InclusiveGatewayNode | ComplexGatewayNode | EventGatewayNode

export type ActivityNode =
  | UserTaskNode
  | ServiceTaskNode
  | BusinessRuleTaskNode
  | ScriptTaskNode
  | SendTaskNode
  | ReceiveTaskNode
  | PlainTaskNode
  | SubProcessNode
  | CallActivityNode

export type Node = StartNode | EndNode | ThrowNode | CatchNode | BoundaryNode | ActivityNode | GatewayNode

export type NodeType = Node['type']
export type NodeOf<Type extends NodeType> = Extract<Node, { type: Type }>

export interface CompiledProcess {
  readonly format: number
  readonly id: string
  readonly name: LocalisedText
  /** The none start event; absent where an event or the first activities start it. */
  readonly start?: string
  readonly nodes: Readonly<Record<string, Node>>
}

export const isActivity = (node: Node): node is ActivityNode =>
  node.type.endsWith('-task') || node.type === 'sub-process' || node.type === 'call-activity'

/**
 * @throws RangeError for an id that the definition does not have: the state and the definition do not belong together.
 */
export function nodeOf(process: CompiledProcess, id: string): Node {
  const node = Object.hasOwn(process.nodes, id) ? process.nodes[id] : undefined
  if (!node) throw new RangeError(`process ${process.id} has no element ${id}`)
  return node
}
