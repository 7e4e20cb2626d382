/** Applications: from opening a form to the end of its process. */
import './events.ts'
import { deleteOldDraftsJob } from './delete-old-drafts.job.ts'
import { onSessionLoggedIn } from './on-session-logged-in.ts'
import { subscriptions as afterSubmission } from './subscriptions.ts'

export { configureApplications } from './configuration.ts'
export { startDraft, type StartDraft } from './start-draft.ts'
export { savePage, type SavePage, type SavedPage } from './save-page.ts'
export { submitApplication, type SubmitApplication } from './submit-application.ts'
export { createApplication } from './create-application.ts'
export { correctApplication } from './correct-application.ts'
export { withdrawApplication } from './withdraw-application.ts'
export { decideCase } from './decide-case.ts'
export { countRunningCases } from './count-running-cases.ts'
export { listEndedCases, type EndedCase } from './list-ended-cases.ts'
export { serviceTasks, lockSubject } from './service-tasks.ts'
export { decide } from './decide-rules.ts'
export { applicationPath, canPayApplication } from './application-links.ts'
export { scheduleDraftCleaning } from './delete-old-drafts.job.ts'
export { isoLimits } from './service-time.ts'
export { workingDurationOf } from './working-time.ts'
export { routes } from './routes.ts'
export { permissions } from './policy.ts'
export { errors } from './errors.ts'
export type {
  ApplicationDeciding,
  ApplicationEnded,
  ApplicationMessageReceived,
  ApplicationMessageSent,
  ApplicationSubmitted,
  ApplicationTaskOpened,
} from './events.ts'
export { statuses } from './schema.ts'
export type { Application, ApplicationOutcome, ApplicationStatus, Draft } from './schema.ts'

export const subscriptions = [onSessionLoggedIn, ...afterSubmission]
export const jobs = [deleteOldDraftsJob]
