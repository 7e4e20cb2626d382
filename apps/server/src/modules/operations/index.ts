/** Keeping the platform running. */
export { routes } from './routes.ts'
export { permissions } from './policy.ts'
export { errors } from './errors.ts'
export { listParkedJobs, getParkedJob, type ParkedJobs } from './list-parked-jobs.ts'
export { retryJob, retryJobsOfKind } from './retry-jobs.ts'
export { discardJob, type DiscardJob } from './discard-job.ts'
export type { ParkedJob, ParkedKind } from './schema.ts'
