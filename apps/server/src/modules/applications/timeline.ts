/** An application's way as its applicant sees it: what was done, what is due, what usually follows. Pure. */
import type { LocalisedText } from '@diwan/service-kit'
import type { Progress, ProgressStep } from '../workflow/index.ts'
import { endTexts, outcomeTexts, timelineTexts } from './timeline-texts.ts'
import type { Application, ApplicationEvent } from './schema.ts'

export interface TimelineEntry {
  readonly title: LocalisedText
  readonly state: 'done' | 'current' | 'upcoming' | 'stopped'
  readonly at: Date | null
  readonly expectedBy: Date | null
  /** Who does it; null where it goes without saying. */
  readonly by: LocalisedText | null
  /** What was said about it: outcome, reason, receipt. */
  readonly notes: readonly LocalisedText[]
}

interface Told {
  readonly application: Pick<Application, 'submittedAt' | 'endedAt' | 'outcome' | 'dueAt'>
  readonly events: readonly ApplicationEvent[]
  /** Undefined until the process has begun. */
  readonly progress: Progress | undefined
  readonly entityName: LocalisedText
}

export function timelineOf({ application, events, progress, entityName }: Told): TimelineEntry[] {
  const { done, current, next } = progress ?? { done: [], current: [], next: [] }
  const byOf = ({ performer }: ProgressStep) => (performer === 'officer' ? entityName : performer === 'applicant' ? timelineTexts.you : null)
  const whole = (entry: Pick<TimelineEntry, 'title' | 'state'> & Partial<TimelineEntry>): TimelineEntry => ({
    at: null,
    expectedBy: null,
    by: null,
    notes: [],
    ...entry,
  })
  const behind = done.map((step) => whole({ title: step.name, state: 'done', at: step.at, by: byOf(step), notes: notesOn(step, events) }))
  const isSaid = ({ en }: LocalisedText) => behind.some(({ notes }) => notes.some((note) => note.en === en))
  return [
    whole({ title: timelineTexts.submitted, state: 'done', at: application.submittedAt, by: timelineTexts.you }),
    ...behind,
    ...current.map((step) => whole({ title: step.name, state: 'current', expectedBy: dueAtOf(step, events), by: byOf(step) })),
    ...next.map((step, index) =>
      whole({ title: step.name, state: 'upcoming', expectedBy: index === next.length - 1 ? application.dueAt : null, by: byOf(step) }),
    ),
    ...(application.outcome
      ? [
          whole({
            title: endTexts[application.outcome],
            state: application.outcome === 'completed' ? 'done' : 'stopped',
            at: application.endedAt,
            notes: closingNotes(events).filter((note) => !isSaid(note)),
          }),
        ]
      : []),
  ]
}

const textIn = (value: unknown): LocalisedText[] => {
  const { ar, en } = (value ?? {}) as Partial<LocalisedText>
  return typeof ar === 'string' && typeof en === 'string' ? [{ ar, en }] : []
}

/** A decision and the step it completes happen at the same instant. */
function notesOn({ elementId, at }: ProgressStep, events: readonly ApplicationEvent[]): LocalisedText[] {
  const said = events.find((event) => event.data['elementId'] === elementId && event.kind === 'decided' && event.at.getTime() === at?.getTime())
  if (!said) return []
  return [...textIn(outcomeTexts[String(said.data['outcome'])]?.decided), ...textIn(said.data['reason'])]
}

function dueAtOf({ elementId }: ProgressStep, events: readonly ApplicationEvent[]): Date | null {
  const opened = events.findLast(({ kind, data }) => kind === 'task-opened' && data['elementId'] === elementId)
  const dueAt = opened?.data['dueAt']
  return typeof dueAt === 'string' ? new Date(dueAt) : null
}

const closingNotes = (events: readonly ApplicationEvent[]): LocalisedText[] =>
  textIn(events.findLast(({ kind }) => kind === 'refused')?.data['reason'])

/** Why it was refused, when it was. */
export const refusalReason = (events: readonly ApplicationEvent[]): LocalisedText | null => closingNotes(events)[0] ?? null
