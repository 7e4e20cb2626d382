/** Processes: publication, running, and what is seen of them. */
import { fireTimer } from './fire-timer.job.ts'
import { runServiceTask } from './run-service-task.job.ts'

export { cancelProcess, type CancelProcess } from './cancel-process.ts'
export type { CompiledProcess, Performer, UserTaskKind } from './compiled-process.ts'
export { compileModel, compileProcess } from './compile/compile-process.ts'
export { DefinitionRefused, type DefinitionProblem } from './compile/definition-refused.ts'
export { completeUserTask, type CompleteUserTask } from './complete-user-task.ts'
export {
  configureWorkflow,
  serviceTask,
  type DecisionInput,
  type ServiceTaskHandler,
  type ServiceTaskInput,
  type WorkflowConfiguration,
} from './configuration.ts'
export type { Variables } from './engine/state.ts'
export { errors } from './errors.ts'
export type { ProcessEnded, Subject, TaskClosed, TaskOpened } from './events.ts'
export { getProcessInstance, listProcessInstances } from './get-process-instance.ts'
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
export { describeProgress, type Progress, type ProgressStep } from './progress.ts'
export { playModel, type PlayedModel } from './simulate/play-model.ts'
export { findFlaws, type Flaw, type FlawKind } from './prove/find-flaws.ts'
export { flawReason } from './prove/flaw-reasons.ts'
export { publishProcess } from './publish-process.ts'
export { startProcess, type StartProcess } from './start-process.ts'
export type { HistoryRow } from './store/instances.ts'

export const jobs = [runServiceTask, fireTimer]
