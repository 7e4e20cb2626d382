import { get, href, page, post, redirect, type RequestCtx } from '../../platform/http/index.ts'
import { discardJob } from './discard-job.ts'
import { getParkedJob, listParkedJobs } from './list-parked-jobs.ts'
import { showDiscard } from './pages/discard.tsx'
import { showParkedJobs } from './pages/parked-jobs.tsx'
import { retryJob, retryJobsOfKind } from './retry-jobs.ts'
import { isReason } from './rules.ts'
import { DiscardBody, JobParams, JobsQuery, KindBody } from './schema.ts'

const permission = 'job.steer'

const listPath = (ctx: RequestCtx, done: 'retried' | 'discarded', count = 1): string =>
  href(ctx, `/office/jobs?done=${done}&count=${count}`)

export const routes = [
  // Identifiers of jobs and covered errors: nothing personal is read.
  get('/office/jobs', { permission, audit: null, query: JobsQuery }, async (ctx, { query }) =>
    page(showParkedJobs(ctx, await listParkedJobs(ctx, query.kind), query)),
  ),

  post('/office/jobs/retry', { permission, audit: 'jobs.retried', body: KindBody }, async (ctx, { body }) =>
    redirect(listPath(ctx, 'retried', await retryJobsOfKind(ctx, body.kind))),
  ),

  post('/office/jobs/:jobId/retry', { permission, audit: 'job.retried', params: JobParams }, async (ctx, { params }) =>
    redirect(listPath(ctx, 'retried', await retryJob(ctx, params.jobId))),
  ),

  get('/office/jobs/:jobId/discard', { permission, audit: null, params: JobParams }, async (ctx, { params }) =>
    page(showDiscard(ctx, await getParkedJob(ctx, params.jobId))),
  ),

  post(
    '/office/jobs/:jobId/discard',
    { permission, audit: 'job.discarded', params: JobParams, body: DiscardBody },
    async (ctx, { params: { jobId }, body: { reason } }) => {
      if (!isReason(reason)) {
        return page(showDiscard(ctx, await getParkedJob(ctx, jobId), { sent: reason, isWrong: true }), 422)
      }
      await discardJob(ctx, { id: jobId, reason })
      return redirect(listPath(ctx, 'discarded'))
    },
  ),
]
