import { get, href, page, post, redirect } from '../../platform/http/index.ts'
import { listOfficers } from '../identity/index.ts'
import { claimTask } from './claim-task.ts'
import { listServiceLoads } from './list-service-loads.ts'
import { listTasks } from './list-tasks.ts'
import { showOfficers } from './pages/officers.tsx'
import { showQueue } from './pages/queue.tsx'
import { showServices } from './pages/services.tsx'
import { homeOf } from './policy.ts'
import { releaseTask } from './release-task.ts'
import { requireOfficer } from './require-officer.ts'
import { QueueQuery, TaskParams } from './schema.ts'

export const routes = [
  get('/office', { permission: 'office.enter', audit: 'office.entered', query: QueueQuery }, async (ctx, { query }) => {
    const officer = requireOfficer(ctx)
    switch (homeOf(officer)) {
      case 'queue':
        return page(showQueue(ctx, await listTasks(ctx, query), query))
      case 'services':
        return page(showServices(ctx, await listServiceLoads(ctx)))
      case 'officers':
        return page(showOfficers(ctx, await listOfficers(ctx, officer.entityId)))
    }
  }),

  post('/office/tasks/:id/claim', { permission: 'task.claim', audit: 'task.claimed', params: TaskParams }, async (ctx, { params }) => {
    const { reference } = await claimTask(ctx, params.id)
    return redirect(href(ctx, `/office/cases/${reference}`))
  }),

  post('/office/tasks/:id/release', { permission: 'task.release', audit: 'task.released', params: TaskParams }, async (ctx, { params }) => {
    await releaseTask(ctx, params.id)
    return redirect(href(ctx, '/office'))
  }),
]
