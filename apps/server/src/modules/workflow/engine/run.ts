/**
 * One transition in the making: the working copy of the state, and what is collected for the outside on the way.
 * Behaviours move tokens with it; a token that has arrived somewhere waits in the agenda until its turn.
 */
import type { ExpressionClock } from '@diwan/service-kit'
import { nodeOf, type CompiledProcess, type Flow, type Node } from '../compiled-process.ts'
import type {
  ClosedTask, HistoryEntry, HistoryKind, InstanceState, JobOrder, JobRef, OpenedTask, Token, Transition, Variables,
} from './state.ts'

export interface Arrival {
  readonly token: Token
  readonly node: Node
}

export class Run {
  readonly process: CompiledProcess
  readonly clock: ExpressionClock
  readonly limits: InstanceState['limits']
  readonly agenda: Arrival[] = []
  readonly jobs: JobOrder[] = []
  readonly droppedJobs: JobRef[] = []
  readonly opened: OpenedTask[] = []
  readonly closed: ClosedTask[] = []
  variables: Variables
  outcome: string | undefined
  private readonly resting: Map<string, Token>
  private readonly history: HistoryEntry[] = []
  private lastToken: number
  private ended = false

  constructor(process: CompiledProcess, state: InstanceState, clock: ExpressionClock) {
    this.process = process
    this.clock = clock
    this.limits = state.limits
    this.variables = state.variables
    this.outcome = state.outcome
    this.lastToken = state.lastToken
    this.resting = new Map(state.tokens.map((token) => [token.id, token]))
  }

  get tokens(): readonly Token[] {
    return [...this.resting.values()]
  }

  tokenAt(tokenId: string): Token | undefined {
    return this.resting.get(tokenId)
  }

  /** A new token arrives at an element; what happens there is decided when its turn comes. */
  arrive(elementId: string, parent?: string): void {
    this.lastToken += 1
    const token: Token = {
      id: String(this.lastToken),
      at: elementId,
      since: this.clock.now.toISOString(),
      ...(parent ? { parent } : {}),
    }
    this.agenda.push({ token, node: nodeOf(this.process, elementId) })
  }

  /** The token stays here until a signal comes. */
  rest(token: Token): void {
    this.resting.set(token.id, token)
  }

  /** The token is used up; what it was waiting with is the caller's to clear away. */
  remove(token: Token): void {
    this.resting.delete(token.id)
  }

  take(token: Token, flows: readonly Flow[]): void {
    for (const flow of flows) this.arrive(flow.to, token.parent)
  }

  note(kind: HistoryKind, token?: Token, data?: HistoryEntry['data']): void {
    this.history.push({
      kind,
      ...(token ? { elementId: token.at, tokenId: token.id } : {}),
      ...(data && Object.keys(data).length > 0 ? { data } : {}),
    })
  }

  assign(values: Variables | undefined): void {
    if (values && Object.keys(values).length > 0) this.variables = { ...this.variables, ...values }
  }

  /** The level is complete when neither a resting nor an arriving token is left on it. */
  isLevelEmpty(parent: string | undefined): boolean {
    return (
      !this.tokens.some((token) => token.parent === parent) &&
      !this.agenda.some(({ token }) => token.parent === parent)
    )
  }

  /** @param token the token that reached the last end; none when the instance is cancelled. */
  end(token?: Token): void {
    this.ended = true
    this.note('process-ended', token, this.outcome ? { outcome: this.outcome } : {})
  }

  finish(): Transition {
    return {
      state: {
        tokens: this.tokens,
        lastToken: this.lastToken,
        variables: this.variables,
        limits: this.limits,
        status: this.ended ? 'ended' : 'active',
        ...(this.outcome ? { outcome: this.outcome } : {}),
      },
      history: this.history,
      jobs: this.jobs,
      droppedJobs: this.droppedJobs,
      opened: this.opened,
      closed: this.closed,
      ended: this.ended,
    }
  }
}
