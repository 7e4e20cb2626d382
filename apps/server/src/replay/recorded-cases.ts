/** Reads recorded cases with what persons did in them, from the history of their processes. */
import { listEndedCases, type EndedCase } from '../modules/applications/index.ts'
import { nation } from '../modules/reference-data/index.ts'
import {
  getCompiledProcess, getProcessInstance, listHistory, type CompiledProcess, type HistoryRow,
} from '../modules/workflow/index.ts'
import type { Ctx } from '../platform/context.ts'
import type { RecordedCase, RecordedTask } from './recorded-case.ts'

export interface RecordedWithProcess {
  readonly recorded: RecordedCase
  /** The version of the process that the case ran by. */
  readonly process: CompiledProcess
}

const minuteMs = 60_000

export async function readRecordedCases(
  ctx: Ctx,
  input: { readonly serviceId: string; readonly version: number; readonly limit: number },
): Promise<RecordedWithProcess[]> {
  const cases: RecordedWithProcess[] = []
  for (const ended of await listEndedCases(ctx, input)) cases.push(await readCase(ctx, ended))
  return cases
}

async function readCase(ctx: Ctx, ended: EndedCase): Promise<RecordedWithProcess> {
  const { processId, version } = await getProcessInstance(ctx, ended.processInstanceId)
  const process = await getCompiledProcess(ctx, processId, version)
  const { reference: id, submittedAt, scope, outcome } = ended
  const tasks = tasksIn(process, await listHistory(ctx, ended.processInstanceId))
  return { recorded: { id, submittedAt, scope, outcome, tasks }, process }
}

/** Steps of persons in the order they were opened. Pure. */
export function tasksIn(
  process: CompiledProcess,
  history: readonly Pick<HistoryRow, 'kind' | 'elementId' | 'tokenId' | 'at' | 'data'>[],
): RecordedTask[] {
  const opened = history.filter(({ kind }) => kind === 'activity-started')
  return opened.flatMap(({ elementId, tokenId, at }): RecordedTask[] => {
    const node = elementId === null ? undefined : process.nodes[elementId]
    if (node?.type !== 'user-task') return []
    const end = history.find(
      (row) => row.tokenId === tokenId && (row.kind === 'activity-completed' || row.kind === 'activity-cancelled'),
    )
    if (!end) return []
    const { id, kind, performer } = node
    const outcome = end.data?.['outcome']
    const minutes =
      performer === 'officer'
        ? nation.workingTimeBetween(at, end.at, nation.governmentCalendar)
        : (end.at.getTime() - at.getTime()) / minuteMs
    return [
      {
        elementId: id,
        kind,
        performer,
        outcome: typeof outcome === 'string' ? outcome : null,
        isExpired: end.kind === 'activity-cancelled',
        minutes,
      },
    ]
  })
}
