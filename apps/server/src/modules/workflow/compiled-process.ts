/**
 * What a BPMN process becomes at publication: the small form that the engine executes and the database stores.
 * Elements of every level lie in one table; a token inside a sub-process names its parent token (engine/state.ts).
 */
import type { LocalisedText } from '@diwan/service-kit'

/** Raised when the meaning of the compiled form changes: stored definitions of an older format are compiled again. */
export const compiledFormat = 1

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
}

interface Activity extends Common {
  /** Flow taken when no condition of the others holds. */
  readonly default?: string
  /** Boundary events attached to it. */
  readonly boundary?: readonly string[]
}

export type Performer = 'officer' | 'applicant'
export type UserTaskKind = 'review' | 'correct' | 'pay' | 'collect'

export interface StartNode extends Common {
  readonly type: 'start'
}

export interface EndNode extends Common {
  readonly type: 'end'
  readonly outcome?: string
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
  readonly topic: string
}

export interface BusinessRuleTaskNode extends Activity {
  readonly type: 'business-rule-task'
  readonly decision: string
  /** Variable that receives the decision's result. */
  readonly result: string
}

export interface ExclusiveGatewayNode extends Common {
  readonly type: 'exclusive-gateway'
  readonly default?: string
}

export interface Timer {
  readonly kind: 'duration' | 'date' | 'cycle'
  /** ISO 8601, when it is written out. */
  readonly literal?: string
  /** FEEL giving it, otherwise. */
  readonly expression?: string
}

export interface BoundaryTimerNode extends Common {
  readonly type: 'boundary-timer'
  readonly attachedTo: string
  readonly interrupting: boolean
  readonly timer: Timer
  /** Key under which a service definition may override the duration. */
  readonly limit?: string
}

export type Node =
  | StartNode
  | EndNode
  | UserTaskNode
  | ServiceTaskNode
  | BusinessRuleTaskNode
  | ExclusiveGatewayNode
  | BoundaryTimerNode

export type NodeType = Node['type']
export type NodeOf<Type extends NodeType> = Extract<Node, { type: Type }>

export interface CompiledProcess {
  readonly format: number
  readonly id: string
  readonly name: LocalisedText
  /** The none start event. */
  readonly start: string
  readonly nodes: Readonly<Record<string, Node>>
}

/** @throws RangeError for an id that the definition does not have: the state and the definition do not belong together. */
export function nodeOf(process: CompiledProcess, id: string): Node {
  const node = Object.hasOwn(process.nodes, id) ? process.nodes[id] : undefined
  if (!node) throw new RangeError(`process ${process.id} has no element ${id}`)
  return node
}
