/**
 * One recorded case by one version of its service: conditions, fee and documents by its rules, the way by its process.
 * Persons choose what they chose and take as long as they took: at the step of the same name, else at one of the same
 * kind that offers the same choice. A step that nobody ever did is done with its first choice, within its limit. Pure.
 */
import type { ExpressionClock, PublicService } from '@diwan/service-kit'
import { isoLimits } from '../modules/applications/index.ts'
import { assessCost, assessRequirements } from '../modules/decisions/index.ts'
import { visibleFields, visiblePages } from '../modules/forms/index.ts'
import { nation } from '../modules/reference-data/index.ts'
import {
  simulateCase, type CompiledProcess, type Performance, type SimulatedCase, type SimulatedTask,
} from '../modules/workflow/index.ts'
import { Problem } from '../platform/problem.ts'
import type { CaseResult } from './case-result.ts'
import { minutesOfLimit } from './limits.ts'
import type { RecordedCase, RecordedTask } from './recorded-case.ts'

export interface Version {
  readonly service: PublicService
  readonly process: CompiledProcess
}

const minuteMs = 60_000

const nothingDone = { feeMinor: 0, steps: [], visits: 0, elapsedMinutes: 0, workingMinutes: 0 } as const

export function replayCase({ service, process }: Version, recorded: RecordedCase): CaseResult {
  const { submittedAt, scope } = recorded
  const clock = { now: submittedAt, timeZone: nation.timeZone }
  const fields = visiblePages(service, scope, clock).flatMap((page) => visibleFields(page, scope, clock))
  const asked = {
    documents: fields.filter(({ type }) => type === 'file').map(({ id }) => id),
    unanswered: fields
      .filter(({ id, required }) => required && (scope[id] === undefined || scope[id] === null))
      .map(({ id }) => id),
  }
  if (!assessRequirements(service, scope, clock).met) {
    return { ...asked, ...nothingDone, outcome: 'not-accepted' }
  }
  const feeMinor = feeOf(service, scope, clock)
  const played = play({ service, process }, recorded, feeMinor)
  const done = played.steps.filter(({ how }) => how === 'completed')
  return {
    ...asked,
    outcome: played.outcome ?? 'unfinished',
    feeMinor: played.steps.some(({ kind }) => kind === 'pay') ? feeMinor : 0,
    steps: done.map(({ elementId }) => elementId),
    visits: done.filter(({ kind }) => kind === 'collect').length,
    elapsedMinutes: Math.round((played.endedAt.getTime() - submittedAt.getTime()) / minuteMs),
    workingMinutes: Math.round(nation.workingTimeBetween(submittedAt, played.endedAt, nation.governmentCalendar)),
  }
}



/** Null where the entity's system would have to be asked, or no tier applies. */
function feeOf(service: PublicService, scope: RecordedCase['scope'], clock: ExpressionClock): number | null {
  try {
    return assessCost(service, scope, clock).totalMinor
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

function play({ service, process }: Version, recorded: RecordedCase, feeMinor: number | null): SimulatedCase {
  const collect = service.outputs.some((output) => output.collect === true)
  const limits = service.journey.kind === 'process' ? (service.journey.process.limits ?? {}) : {}
  const persons = new Persons(recorded.tasks)
  return simulateCase(process, {
    variables: { collect },
    limits: isoLimits(limits),
    from: recorded.submittedAt,
    timeZone: nation.timeZone,
    decide: (decision) => (decision === 'eligibility' ? { met: true } : { totalMinor: feeMinor ?? 0 }),
    serve: (topic) => (topic === 'applications.issue-outputs' ? { collect } : {}),
    perform: (task) => persons.perform(task),
  })
}

class Persons {
  private readonly left: RecordedTask[]

  constructor(tasks: readonly RecordedTask[]) {
    this.left = [...tasks]
  }

  perform(task: SimulatedTask): Performance | null {
    const found = this.find(task)
    if (!found) return unrecorded(task)
    this.left.splice(this.left.indexOf(found), 1)
    if (found.isExpired) return null
    const at = after(task, found.minutes)
    return { at, outcome: task.outcomes.length === 0 ? null : (found.outcome ?? task.outcomes[0] ?? null) }
  }

  private find(task: SimulatedTask): RecordedTask | undefined {
    const fits = ({ outcome, isExpired }: RecordedTask): boolean =>
      isExpired || task.outcomes.length === 0 || (outcome !== null && task.outcomes.includes(outcome))
    const same = this.left.find((one) => one.elementId === task.elementId && fits(one))
    return same ?? this.left.find((one) => one.kind === task.kind && one.performer === task.performer && fits(one))
  }
}

const unrecorded = (task: SimulatedTask): Performance => ({
  at: after(task, minutesOfLimit(task.limit)),
  outcome: task.outcomes[0] ?? null,
})

function after({ openedAt, performer }: SimulatedTask, minutes: number): Date {
  if (performer === 'applicant' || minutes <= 0) return new Date(openedAt.getTime() + Math.max(0, minutes) * minuteMs)
  return nation.addWorkingTime(openedAt, { minutes }, nation.governmentCalendar)
}
