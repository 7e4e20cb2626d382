/**
 * Processes of a file playing together on a clock that moves only when told: instances started, messages and signals
 * between them delivered, timers fired in due order. The engine is the one that runs real cases; only the post is here.
 */
import { holds } from '@diwan/service-kit'
import type { CompiledProcess } from '../compiled-process.ts'
import { driveNow } from '../engine/drive.ts'
import { firstDue, nextDue } from '../engine/events/timers.ts'
import { signal, start } from '../engine/interpreter.ts'
import { ProcessFault } from '../engine/process-fault.ts'
import { startEvents, startsPlainly, type StartEvent } from '../engine/start-events.ts'
import type { InstanceState, JobOrder, Signal, Steps, Thrown, Transition, Variables } from '../engine/state.ts'

interface Playing {
  readonly process: CompiledProcess
  state: InstanceState
  jobs: JobOrder[]
  fault?: string
}

interface StartTimer {
  readonly process: CompiledProcess
  readonly event: StartEvent
  readonly occurrence: number
  readonly dueAt: Date
}

export interface Played {
  readonly state: 'completed' | 'waiting' | 'failed'
  readonly trace: readonly string[]
  /** Code of the error that nothing caught. */
  readonly error?: string
}

/** Firings after which a play is given up as endless: a timer that repeats for ever beside a task nobody does. */
const firingLimit = 2_000

type ThrownMessage = Extract<Thrown, { kind: 'message' }>

export class World {
  now = new Date('2026-01-01T00:00:00Z')
  private readonly processes: readonly CompiledProcess[]
  private readonly variables: Variables
  private readonly playing: Playing[] = []
  private startTimers: StartTimer[] = []
  /** Messages wait for whoever will receive them; signals do not. */
  private messages: { readonly from: Playing; readonly message: ThrownMessage }[] = []
  private readonly signals: { readonly from: Playing; readonly signal: string }[] = []
  private readonly held = new Set<string>()
  private readonly trace: string[] = []

  constructor(processes: readonly CompiledProcess[], variables: Variables) {
    this.processes = processes
    this.variables = variables
  }

  play(): Played {
    for (const process of this.processes) this.listen(process)
    this.checkConditions(this.variables)
    for (const process of this.processes) if (startsPlainly(process)) this.begin(process)
    this.deliver()
    for (let firings = 0; firings < firingLimit && this.fireNext(); firings++) this.deliver()
    return this.result()
  }

  private result(): Played {
    const error = this.playing.map(({ state, fault }) => fault ?? state.error).find((code) => code !== undefined)
    if (error !== undefined) return { state: 'failed', trace: this.trace, error }
    const isOver = this.playing.length > 0 && this.playing.every(({ state }) => state.status === 'ended')
    return { state: isOver ? 'completed' : 'waiting', trace: this.trace }
  }

  private get clock() {
    return { now: this.now, timeZone: 'UTC' }
  }

  private listen(process: CompiledProcess): void {
    for (const event of startEvents(process)) {
      if (event.definition.on !== 'timer') continue
      const dueAt = firstDue(event.definition, event.ref, this.variables, this.clock)
      if (dueAt) this.startTimers.push({ process, event, occurrence: 1, dueAt })
    }
  }

  private begin(process: CompiledProcess, from?: string): void {
    const empty: InstanceState = { tokens: [], lastToken: 0, variables: this.variables, limits: {}, status: 'active' }
    const playing: Playing = { process, state: empty, jobs: [] }
    this.playing.push(playing)
    const { variables, clock } = this
    this.move(playing, start(process, { variables, limits: {}, clock, ...(from ? { from } : {}) }))
  }

  /** False when the instance does not take the signal. */
  private send(playing: Playing, happening: Signal): boolean {
    return this.move(playing, signal(playing.process, playing.state, happening, this.clock))
  }

  private move(playing: Playing, steps: Steps<Transition>): boolean {
    try {
      const done = driveNow(steps, () => null)
      const gone = new Set(done.droppedJobs.map(keyOf))
      playing.state = done.state
      playing.jobs = [...playing.jobs.filter((job) => !gone.has(keyOf(job))), ...done.jobs]
      this.read(done)
      for (const thrown of done.thrown) {
        if (thrown.kind === 'signal') this.signals.push({ from: playing, signal: thrown.signal })
        else this.messages.push({ from: playing, message: thrown })
      }
      this.checkConditions(done.state.variables)
      return true
    } catch (error) {
      if (!(error instanceof ProcessFault)) throw error
      if (error.code === 'no_such_token' || error.code === 'not_active') return false
      this.read(error)
      playing.fault = error.code
      playing.state = { ...playing.state, status: 'ended' }
      playing.jobs = []
      return true
    }
  }

  private read({ history }: Pick<Transition, 'history'>): void {
    for (const { kind, data } of history) if (kind === 'script-logged') this.trace.push(String(data?.['word']))
  }

  private get active(): Playing[] {
    return this.playing.filter(({ state }) => state.status === 'active')
  }

  private deliver(): void {
    for (;;) {
      const heard = this.signals.shift()
      if (heard) this.broadcast(heard)
      else if (!this.serve() && !this.handOver()) return
    }
  }

  private broadcast({ from, signal: name }: { from: Playing; signal: string }): void {
    const listening = this.active.filter((playing) => playing !== from)
    for (const playing of listening) this.send(playing, { kind: 'signal', signal: name })
    for (const process of this.processes) {
      for (const { definition, elementId } of startEvents(process)) {
        if (definition.on === 'signal' && definition.signal === name) this.begin(process, elementId)
      }
    }
  }

  /** Service tasks are carried out at once: there is nobody to wait for. */
  private serve(): boolean {
    for (const playing of this.active) {
      const job = playing.jobs.find(({ kind }) => kind === 'service-task')
      if (!job) continue
      playing.jobs = playing.jobs.filter((one) => one !== job)
      this.send(playing, { kind: 'service-done', tokenId: job.tokenId })
      return true
    }
    return false
  }

  private handOver(): boolean {
    for (const waiting of this.messages) {
      const { channels, correlation } = waiting.message
      const isTaken =
        this.active.some((playing) => this.send(playing, { kind: 'message', channels, correlation })) ||
        this.processes.some((process) => {
          const event = startEvents(process).find(
            ({ definition }) =>
              definition.on === 'message' && definition.channels.some((one) => channels.includes(one)),
          )
          if (event) this.begin(process, event.elementId)
          return event !== undefined
        })
      if (!isTaken) continue
      this.messages = this.messages.filter((one) => one !== waiting)
      return true
    }
    return false
  }

  private checkConditions(variables: Variables): void {
    for (const process of this.processes) {
      for (const { definition, elementId, ref } of startEvents(process)) {
        if (definition.on !== 'conditional') continue
        const key = `${process.id} ${ref}`
        const isTrue = holds(definition.condition, variables, this.clock)
        const wasTrue = this.held.has(key)
        if (isTrue) this.held.add(key)
        else this.held.delete(key)
        if (isTrue && !wasTrue) this.begin(process, elementId)
      }
    }
  }

  /** Moves the clock to the timer that is due next; false when none is set. */
  private fireNext(): boolean {
    const own = this.active.flatMap((playing) =>
      playing.jobs.flatMap((job) => (job.kind === 'timer' ? [{ playing, job, dueAt: job.dueAt }] : [])),
    )
    const due = [...this.startTimers.map((timer) => ({ timer, dueAt: timer.dueAt })), ...own].reduce<
      { dueAt: Date; timer?: StartTimer; playing?: Playing; job?: JobOrder } | undefined
    >((first, one) => (first && first.dueAt <= one.dueAt ? first : one), undefined)
    if (!due) return false
    if (due.dueAt > this.now) this.now = due.dueAt
    if (due.timer) this.fireStart(due.timer)
    else if (due.playing && due.job?.kind === 'timer') {
      const { playing, job } = due
      playing.jobs = playing.jobs.filter((one) => one !== job)
      const { tokenId, elementId, occurrence, dueAt } = job
      this.send(playing, { kind: 'timer-due', tokenId, elementId, occurrence, dueAt })
    }
    return true
  }

  private fireStart(timer: StartTimer): void {
    const { process, event, occurrence, dueAt } = timer
    this.startTimers = this.startTimers.filter((one) => one !== timer)
    if (event.definition.on !== 'timer') return
    const next = nextDue(event.definition, event.ref, this.variables, this.clock, occurrence, dueAt)
    if (next) this.startTimers.push({ process, event, occurrence: occurrence + 1, dueAt: next })
    this.begin(process, event.elementId)
  }
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
}) => (kind === 'service-task' ? tokenId : `${tokenId} ${rest.elementId} ${rest.occurrence}`)
