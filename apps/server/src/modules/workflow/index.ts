/** Processes: publication, running, and what is seen of them. */
import { deliverMessage } from './deliver-message.job.ts'
import { fireTimer } from './fire-timer.job.ts'
import { hearSignal } from './hear-signal.job.ts'
import { matchMessages } from './match-messages.job.ts'
import { runServiceTask } from './run-service-task.job.ts'
import { startBySignal } from './start-by-signal.job.ts'
import { startByTimer } from './start-by-timer.job.ts'

export { broadcastSignal, type BroadcastSignal } from './broadcast-signal.ts'
export { cancelProcess, type CancelProcess } from './cancel-process.ts'
export type { CompiledProcess, Performer, UserTaskKind } from './compiled-process.ts'
export { compileModel, compileProcess } from './compile/compile-process.ts'
export { DefinitionRefused, type DefinitionProblem } from './compile/definition-refused.ts'
export { completeUserTask, type CompleteUserTask } from './complete-user-task.ts'
export {
  configureWorkflow,
  ServiceError,
  serviceTask,
  type DecisionInput,
  type ServiceTaskHandler,
  type ServiceTaskInput,
  type WorkflowConfiguration,
} from './configuration.ts'
export type { Variables } from './engine/state.ts'
export { errors } from './errors.ts'
export type { ProcessEnded, Subject, TaskClosed, TaskOpened } from './events.ts'
export { exportDefinition } from './export-definition.ts'
export { getProcessInstance, listProcessInstances } from './get-process-instance.ts'
export { getCompiledProcess } from './get-compiled-process.ts'
export { getProgress } from './get-progress.ts'
export {
  getDrawing,
  getInstanceDrawing,
  type DiagramElement,
  type InstanceDrawing,
  type ProcessDrawing,
} from './get-drawing.ts'
export { listElementVisits, mostMeasured, type Visit } from './list-element-visits.ts'
export { listHistory } from './list-history.ts'
export type { ProcessInstance, UserTask } from './process-instance.ts'
export { compareXml } from './interchange/compare-xml.ts'
export { decodeXml } from './interchange/decode-xml.ts'
export { exportModel, type ExportedModel } from './interchange/export-model.ts'
export { importModel, type ImportedModel } from './interchange/import-model.ts'
export { describeProgress, type Progress, type ProgressStep } from './progress.ts'
export { playModel, type PlayedModel } from './simulate/play-model.ts'
export {
  simulateCase,
  type Performance,
  type SimulatedCase,
  type SimulatedStep,
  type SimulatedTask,
} from './simulate/simulate-case.ts'
export { findFlaws, type Flaw, type FlawKind } from './prove/find-flaws.ts'
export { flawReason } from './prove/flaw-reasons.ts'
export { publishProcess } from './publish-process.ts'
export { sendMessage, type SendMessage } from './send-message.ts'
export { setVariables, type SetVariables } from './set-variables.ts'
export { startProcess, type StartProcess } from './start-process.ts'
export type { HistoryRow } from './store/instances.ts'

export const jobs = [runServiceTask, fireTimer, deliverMessage, matchMessages, hearSignal, startBySignal, startByTimer]
