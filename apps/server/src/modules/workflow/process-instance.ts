import type { LocalisedText } from '@diwan/service-kit'
import { nodeOf, type CompiledProcess, type NodeType, type Performer, type UserTaskKind } from './compiled-process.ts'
import type { Variables } from './engine/state.ts'
import type { Subject } from './events.ts'
import type { StoredInstance } from './store/instances.ts'

export interface UserTask {
  readonly taskId: string
  readonly elementId: string
  readonly name: LocalisedText
  readonly performer: Performer
  readonly role: string | null
  readonly kind: UserTaskKind
  readonly outcomes: readonly string[]
  readonly openedAt: Date
}

/** An instance as other modules see it. */
export interface ProcessInstance {
  readonly id: string
  readonly processId: string
  readonly version: number
  readonly subject: Subject
  readonly status: 'active' | 'ended'
  readonly outcome: string | null
  readonly variables: Variables
  /** Every element where it rests, to be marked in the diagram. */
  readonly waiting: readonly {
    readonly tokenId: string
    readonly elementId: string
    readonly type: NodeType
    readonly since: Date
  }[]
  /** User tasks among them. */
  readonly tasks: readonly UserTask[]
  readonly revision: number
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export function processInstance(stored: StoredInstance, process: CompiledProcess): ProcessInstance {
  const { state } = stored
  const resting = state.tokens.map((token) => ({ token, node: nodeOf(process, token.at) }))
  return {
    id: stored.id,
    processId: stored.processId,
    version: stored.processVersion,
    subject: stored.subject,
    status: state.status,
    outcome: state.outcome ?? null,
    variables: state.variables,
    waiting: resting.map(({ token, node }) => ({
      tokenId: token.id,
      elementId: node.id,
      type: node.type,
      since: new Date(token.since),
    })),
    tasks: resting.flatMap(({ token, node }) => {
      if (node.type !== 'user-task') return []
      const { id: elementId, name, performer, role = null, kind, outcomes } = node
      return [{ taskId: token.id, elementId, name, performer, role, kind, outcomes, openedAt: new Date(token.since) }]
    }),
    revision: stored.revision,
    startedAt: stored.startedAt,
    endedAt: stored.endedAt,
  }
}
