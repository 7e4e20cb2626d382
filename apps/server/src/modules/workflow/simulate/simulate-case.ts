/**
 * One case played through a process on a clock of its own, by the engine that runs real cases: what persons do and when
 * comes from whoever asks, automatic steps take no time. Nothing is read or written.
 */
import { nodeOf, type CompiledProcess, type Performer, type UserTaskKind } from '../compiled-process.ts'
import { driveNow } from '../engine/drive.ts'
import { signal, start } from '../engine/interpreter.ts'
import { ProcessFault } from '../engine/process-fault.ts'
import type { InstanceState, JobOrder, Signal, Steps, Transition, Variables } from '../engine/state.ts'

export interface SimulatedTask {
  readonly elementId: string
  readonly kind: UserTaskKind
  readonly performer: Performer
  readonly outcomes: readonly string[]
  /** Working time to complete it, ISO 8601; null without a limit. */
  readonly limit: string | null
  readonly openedAt: Date
}

export interface Performance {
  readonly at: Date
  readonly outcome: string | null
}

export interface SimulatedStep extends SimulatedTask {
  readonly closedAt: Date
  /** What was chosen; null when there was nothing to choose, or when time ran out. */
  readonly outcome: string | null
  readonly how: 'completed' | 'cancelled'
}

export interface SimulatedCase {
  /** How the process ended; null when it waits for what never comes, or goes round in circles. */
  readonly outcome: string | null
  readonly endedAt: Date
  /** Steps of persons, in the order they were closed. */
  readonly steps: readonly SimulatedStep[]
}

export interface SimulateCase {
  readonly variables: Variables
  readonly limits: Readonly<Record<string, string>>
  readonly from: Date
  readonly timeZone: string
  readonly decide: (decision: string) => unknown
  /** What an automatic step adds to the variables. */
  readonly serve: (topic: string | null) => Variables
  /** How somebody does a task; null when nobody does and its time runs out. */
  readonly perform: (task: SimulatedTask) => Performance | null
}

/** Happenings after which a case is given up as endless. */
const limit = 1_000

export const simulateCase = (process: CompiledProcess, input: SimulateCase): SimulatedCase =>
  new CaseRun(process, input).play()

interface Waiting {
  readonly tokenId: string
  readonly task: SimulatedTask
  readonly done: Performance | null
}

class CaseRun {
  private readonly process: CompiledProcess
  private readonly input: SimulateCase
  private now: Date
  private state: InstanceState | undefined
  private jobs: JobOrder[] = []
  private waiting: Waiting[] = []
  private readonly steps: SimulatedStep[] = []

  constructor(process: CompiledProcess, input: SimulateCase) {
    this.process = process
    this.input = input
    this.now = input.from
  }

  play(): SimulatedCase {
    const { variables, limits } = this.input
    try {
      this.take(start(this.process, { variables, limits, clock: this.clock }))
      for (let happened = 0; happened < limit && this.state?.status === 'active'; happened++) {
        if (!this.next()) break
      }
    } catch (error) {
      // What the process does not allow ends the case without an outcome: the report says so.
      if (!(error instanceof ProcessFault)) throw error
    }
    const outcome = this.state?.status === 'ended' ? (this.state.outcome ?? 'completed') : null
    return { outcome, endedAt: this.now, steps: this.steps }
  }

  private get clock() {
    return { now: this.now, timeZone: this.input.timeZone }
  }

  private next(): boolean {
    const service = this.jobs.find(({ kind }) => kind === 'service-task')
    if (service) {
      const node = nodeOf(this.process, service.elementId)
      const variables = this.input.serve((node.type === 'service-task' && node.topic) || null)
      this.send({ kind: 'service-done', tokenId: service.tokenId, variables })
      return true
    }
    const [timer] = this.jobs
      .flatMap((job) => (job.kind === 'timer' ? [job] : []))
      .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    const [person] = this.waiting
      .flatMap(({ tokenId, done }) => (done ? [{ tokenId, ...done }] : []))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    if (person && (!timer || person.at <= timer.dueAt)) {
      this.advance(person.at)
      const chosen = person.outcome === null ? {} : { outcome: person.outcome }
      this.send({ kind: 'complete-task', tokenId: person.tokenId, ...chosen })
      return true
    }
    if (!timer) return false
    this.advance(timer.dueAt)
    const { tokenId, elementId, occurrence, dueAt } = timer
    this.send({ kind: 'timer-due', tokenId, elementId, occurrence, dueAt })
    return true
  }

  private advance(to: Date): void {
    if (to > this.now) this.now = to
  }

  private send(happening: Signal): void {
    if (!this.state) return
    this.jobs = this.jobs.filter((job) => !isAnsweredBy(job, happening))
    this.take(signal(this.process, this.state, happening, this.clock))
  }

  private take(steps: Steps<Transition>): void {
    const done = driveNow(steps, ({ decision }) => this.input.decide(decision))
    const dropped = new Set(done.droppedJobs.map(jobKey))
    this.state = done.state
    this.jobs = [...this.jobs.filter((job) => !dropped.has(jobKey(job))), ...done.jobs]
    for (const { tokenId, outcome, how } of done.closed) {
      const closed = this.waiting.find((one) => one.tokenId === tokenId)
      if (closed) this.steps.push({ ...closed.task, closedAt: this.now, outcome, how })
      this.waiting = this.waiting.filter((one) => one !== closed)
    }
    for (const { tokenId, elementId, dueHint } of done.opened) this.open(tokenId, elementId, dueHint)
  }

  private open(tokenId: string, elementId: string, dueHint: string | null): void {
    const node = nodeOf(this.process, elementId)
    if (node.type !== 'user-task') return
    const { kind, performer, outcomes } = node
    const task = { elementId, kind, performer, outcomes, limit: dueHint, openedAt: this.now }
    this.waiting.push({ tokenId, task, done: this.input.perform(task) })
  }
}

type JobName =
  | { readonly kind: 'service-task'; readonly tokenId: string }
  | { readonly kind: 'timer'; readonly tokenId: string; readonly elementId: string; readonly occurrence: number }

const jobKey = (job: JobName): string =>
  job.kind === 'timer' ? `timer ${job.tokenId} ${job.elementId} ${job.occurrence}` : `task ${job.tokenId}`

function isAnsweredBy(job: JobOrder, happening: Signal): boolean {
  if (happening.kind === 'service-done') return job.kind === 'service-task' && job.tokenId === happening.tokenId
  if (happening.kind !== 'timer-due' || job.kind !== 'timer') return false
  return jobKey(job) === jobKey({ ...happening, kind: 'timer' })
}
