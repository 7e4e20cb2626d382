/**
 * One transition in the making: the working copy of the state, and what is collected for the outside on the way.
 * Behaviours move tokens with it; a token that has arrived somewhere waits in the agenda until its turn.
 */
import type { ExpressionClock } from '@diwan/service-kit'
import { nodeOf, type ActivityNode, type CompiledProcess, type Flow, type Node } from '../compiled-process.ts'
import { graphOf, type Graph } from './graph.ts'
import {
  rootId,
  type ClosedTask,
  type HistoryEntry,
  type HistoryKind,
  type InstanceState,
  type JobOrder,
  type JobRef,
  type OpenedTask,
  type Thrown,
  type Token,
  type Transition,
  type Variables,
} from './state.ts'

/** A token of the working copy, which changes in place. */
export type LiveToken = { -readonly [Key in keyof Token]: Token[Key] }

export interface Arrival {
  readonly token: LiveToken
  readonly node: Node
}

const sameJob = (job: JobOrder, ref: JobRef): boolean =>
  job.kind === ref.kind &&
  job.tokenId === ref.tokenId &&
  (job.kind !== 'timer' ||
    ref.kind !== 'timer' ||
    (job.elementId === ref.elementId && job.occurrence === ref.occurrence))

/** Completing may throw events that others hear, and hearing may complete: so it is handed in. */
type Complete = (run: Run, token: LiveToken, node: ActivityNode) => void

export class Run {
  readonly process: CompiledProcess
  readonly graph: Graph
  readonly clock: ExpressionClock
  readonly limits: InstanceState['limits']
  /** The process as a whole. */
  readonly root: LiveToken
  agenda: Arrival[] = []
  /** Throwing events wait until every other token rests, so that whoever is about to listen hears them. */
  later: Arrival[] = []
  /** Scopes from which a token went, to be looked at for completion; with the token. */
  readonly left = new Map<string, Token>()
  readonly jobs: JobOrder[] = []
  readonly droppedJobs: JobRef[] = []
  readonly opened: OpenedTask[] = []
  readonly closed: ClosedTask[] = []
  readonly thrown: Thrown[] = []
  readonly history: HistoryEntry[] = []
  outcome: string | undefined
  error: string | undefined
  ended = false
  /** Data or listeners changed since the conditional events were last looked at. */
  conditionsDue = true
  private readonly resting: Map<string, LiveToken>
  private lastToken: number
  private readonly completeActivity: Complete

  constructor(process: CompiledProcess, state: InstanceState, clock: ExpressionClock, complete: Complete) {
    this.completeActivity = complete
    this.process = process
    this.graph = graphOf(process)
    this.clock = clock
    this.limits = state.limits
    this.outcome = state.outcome
    this.lastToken = state.lastToken
    this.resting = new Map(state.tokens.map((token) => [token.id, { ...token }]))
    this.root = {
      id: rootId,
      at: process.id,
      since: clock.now.toISOString(),
      ...state.root,
      variables: state.variables,
    }
  }

  complete(token: LiveToken, node: ActivityNode): void {
    this.completeActivity(this, token, node)
  }

  get tokens(): readonly LiveToken[] {
    return [...this.resting.values()]
  }

  get variables(): Variables {
    return this.root.variables ?? {}
  }

  tokenAt(tokenId: string): LiveToken | undefined {
    return this.resting.get(tokenId)
  }

  isAlive = (token: Token): boolean => (token.id === rootId ? !this.ended : this.resting.get(token.id) === token)

  parentOf(token: Token): LiveToken {
    return (token.parent && this.resting.get(token.parent)) || this.root
  }

  isRoot = (token: Token): boolean => token.id === rootId

  childrenOf(scope: Token): LiveToken[] {
    return this.tokens.filter((token) => this.isIn(token, scope))
  }

  isIn = (token: Token, scope: Token): boolean => (token.parent ?? rootId) === scope.id

  make(elementId: string, scope: Token, more: Partial<Token> = {}): LiveToken {
    this.lastToken += 1
    return {
      id: String(this.lastToken),
      at: elementId,
      since: this.clock.now.toISOString(),
      ...(this.isRoot(scope) ? {} : { parent: scope.id }),
      ...more,
    }
  }

  /** A new token arrives at an element; what happens there is decided when its turn comes. */
  arrive(elementId: string, scope: Token = this.root, more: Partial<Token> = {}): void {
    this.agenda.push({ token: this.make(elementId, scope, more), node: nodeOf(this.process, elementId) })
  }

  /** The token stays here until something happens. */
  rest(token: LiveToken): void {
    this.resting.set(token.id, token)
    this.conditionsDue = true
  }

  /** The token is used up; what it was waiting with is the caller's to clear away. */
  remove(token: Token): void {
    this.resting.delete(token.id)
    this.left.set(token.parent ?? rootId, token)
  }

  take(token: Token, flows: readonly Flow[]): void {
    const scope = this.parentOf(token)
    for (const flow of flows) this.arrive(flow.to, scope, { via: flow.id })
  }

  /** Nothing arrives inside the scope any more. */
  forget(scope: Token): void {
    this.agenda = this.agenda.filter(({ token }) => !this.isIn(token, scope))
    this.later = this.later.filter(({ token }) => !this.isIn(token, scope))
  }

  isEmpty = (scope: Token): boolean =>
    !this.tokens.some((token) => this.isIn(token, scope)) &&
    ![...this.agenda, ...this.later].some(({ token }) => this.isIn(token, scope))

  drop(ref: JobRef): void {
    const index = this.jobs.findIndex((job) => sameJob(job, ref))
    if (index >= 0) this.jobs.splice(index, 1)
    else this.droppedJobs.push(ref)
  }

  note(kind: HistoryKind, token?: Token, data?: HistoryEntry['data']): void {
    this.history.push({
      kind,
      ...(token && !this.isRoot(token) ? { elementId: token.at, tokenId: token.id } : {}),
      ...(data && Object.keys(data).length > 0 ? { data } : {}),
    })
  }

  /** What an expression at this token sees: the data of the process, and of every scope on the way in. */
  dataOf(token: Token): Variables {
    if (token === this.root) return this.variables
    const own = token.variables
    if (token.isolated) return own ?? {}
    const around = this.dataOf(this.parentOf(token))
    return own ? { ...around, ...own } : around
  }

  /** A name belongs to the innermost scope that has it; a new one to the process. */
  assign(token: Token, values: Variables | undefined): void {
    for (const [name, value] of Object.entries(values ?? {})) {
      let owner = token as LiveToken
      while (owner !== this.root && !owner.isolated && !Object.hasOwn(owner.variables ?? {}, name)) {
        owner = this.parentOf(owner)
      }
      owner.variables = { ...owner.variables, [name]: value }
      this.conditionsDue = true
    }
  }

  /** @param token the token that reached the last end; none when the instance is cancelled. */
  end(token?: Token): void {
    this.ended = true
    this.note('process-ended', token, this.outcome ? { outcome: this.outcome } : {})
  }

  finish(): Transition {
    const { variables, since, ...memory } = this.root
    const tokens = this.tokens.map((token) => {
      const { via, ...rest } = token
      return via === undefined || token.mode === 'waiting' ? token : rest
    })
    return {
      state: {
        tokens,
        lastToken: this.lastToken,
        variables: variables ?? {},
        limits: this.limits,
        status: this.ended ? 'ended' : 'active',
        ...(this.outcome ? { outcome: this.outcome } : {}),
        ...(!this.ended && Object.keys(memory).length > 2 ? { root: { ...memory, since } } : {}),
        ...(this.error === undefined ? {} : { error: this.error }),
      },
      history: this.history,
      jobs: this.jobs,
      droppedJobs: this.droppedJobs,
      opened: this.opened,
      closed: this.closed,
      thrown: this.thrown,
      ended: this.ended,
    }
  }
}
