/** Plays a process without a database, on a clock that moves only when told: what a test or a simulation needs. */
import { readFile } from 'node:fs/promises'
import { nodeOf, type CompiledProcess } from '../compiled-process.ts'
import { compileProcess } from '../compile/compile-process.ts'
import { driveNow } from '../engine/drive.ts'
import { signal, start } from '../engine/interpreter.ts'
import type { HistoryEntry, InstanceState, JobOrder, Signal, Token, Transition, Variables } from '../engine/state.ts'

export const sharedProcess = async (id: string): Promise<CompiledProcess> =>
  compileProcess(await readFile(new URL(`../../../../../../processes/${id}.bpmn`, import.meta.url), 'utf8'))

interface CaseOptions {
  readonly variables?: Variables
  readonly limits?: Readonly<Record<string, string>>
  /** Answers of decisions by name, fixed or reckoned from the variables. */
  readonly decisions?: Readonly<Record<string, unknown>>
  readonly now?: string
}

export class Case {
  readonly process: CompiledProcess
  readonly history: HistoryEntry[] = []
  readonly transitions: Transition[] = []
  now: Date
  state: InstanceState
  /** Jobs that wait, in no order. */
  jobs: JobOrder[] = []
  private readonly decisions: Readonly<Record<string, unknown>>

  constructor(process: CompiledProcess, { variables = {}, limits = {}, decisions = {}, now }: CaseOptions = {}) {
    this.process = process
    this.decisions = decisions
    this.now = new Date(now ?? '2026-03-01T06:00:00Z')
    this.state = this.accept(driveNow(start(process, { variables, limits, clock: this.clock }), this.decide))
  }

  private get clock() {
    return { now: this.now, timeZone: 'Asia/Bahrain' }
  }

  private decide = ({ decision, variables }: { decision: string; variables: Variables }): unknown => {
    const answer = this.decisions[decision]
    return typeof answer === 'function' ? answer(variables) : answer
  }

  private accept(done: Transition): InstanceState {
    this.transitions.push(done)
    this.history.push(...done.history)
    const dropped = new Set(done.droppedJobs.map((ref) => JSON.stringify(keyOf(ref))))
    this.jobs = [...this.jobs.filter((order) => !dropped.has(JSON.stringify(keyOf(order)))), ...done.jobs]
    this.state = done.state
    return done.state
  }

  signal(happening: Signal): this {
    this.accept(driveNow(signal(this.process, this.state, happening, this.clock), this.decide))
    return this
  }

  /** Ids of the elements where tokens rest. */
  get at(): string[] {
    return this.state.tokens.map((token) => token.at)
  }

  tokenAt(elementId: string): Token {
    const token = this.state.tokens.find((candidate) => candidate.at === elementId)
    if (!token) throw new Error(`nothing rests at ${elementId} but at ${this.at.join(', ')}`)
    return token
  }

  complete(elementId: string, outcome?: string, variables?: Variables): this {
    const happening = { kind: 'complete-task', tokenId: this.tokenAt(elementId).id } as const
    return this.signal({ ...happening, ...(outcome ? { outcome } : {}), ...(variables ? { variables } : {}) })
  }

  /** Carries out the waiting service task of this element. */
  serve(elementId: string, variables?: Variables): this {
    const order = this.jobs.find((job) => job.kind === 'service-task' && job.elementId === elementId)
    if (!order) throw new Error(`no service task waits at ${elementId}`)
    this.jobs = this.jobs.filter((job) => job !== order)
    return this.signal({ kind: 'service-done', tokenId: order.tokenId, ...(variables ? { variables } : {}) })
  }

  /** Carries out service tasks as long as there are any. */
  serveAll(): this {
    for (;;) {
      const order = this.jobs.find((job) => job.kind === 'service-task')
      if (!order) return this
      this.serve(order.elementId)
    }
  }

  /** Lets time pass; timers fire in the order in which they fall due. */
  wait(milliseconds: number): this {
    const until = this.now.getTime() + milliseconds
    for (;;) {
      const timers = this.jobs
        .filter((job) => job.kind === 'timer')
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      const due = timers[0]
      if (!due || due.dueAt.getTime() > until) break
      this.now = due.dueAt
      this.jobs = this.jobs.filter((job) => job !== due)
      const { tokenId, elementId, occurrence, dueAt } = due
      this.signal({ kind: 'timer-due', tokenId, elementId, occurrence, dueAt })
    }
    this.now = new Date(until)
    return this
  }

  /** Activities in the order in which they were completed or decided, with the outcome chosen. */
  get done(): string[] {
    return this.history.flatMap(({ kind, elementId, data }) => {
      if (kind === 'timer-fired') return [`${elementId}!`]
      if (kind !== 'activity-completed' && kind !== 'decision-made') return []
      const outcome = data?.['outcome']
      return [typeof outcome === 'string' ? `${elementId}=${outcome}` : String(elementId)]
    })
  }

  nameOf = (elementId: string) => nodeOf(this.process, elementId).name
}

const keyOf = ({
  kind,
  tokenId,
  ...rest
}: {
  kind: string
  tokenId: string
  elementId?: string
  occurrence?: number
}) => (kind === 'service-task' ? [tokenId] : [tokenId, rest.elementId, rest.occurrence])

export const days = (count: number): number => count * 86_400_000
export const hours = (count: number): number => count * 3_600_000
