import { get, href, page, post, redirect } from '../../platform/http/index.ts'
import { claimTask } from './claim-task.ts'
import { listTasks } from './list-tasks.ts'
import { showQueue } from './pages/queue.tsx'
import { releaseTask } from './release-task.ts'
import { QueueQuery, TaskParams } from './schema.ts'

export const routes = [
  get('/office', { permission: 'task.list', audit: 'task.listed', query: QueueQuery }, async (ctx, { query }) =>
    page(showQueue(ctx, await listTasks(ctx, query), query)),
  ),

  post('/office/tasks/:id/claim', { permission: 'task.claim', audit: 'task.claimed', params: TaskParams }, async (ctx, { params }) => {
    const { reference } = await claimTask(ctx, params.id)
    return redirect(href(ctx, `/office/cases/${reference}`))
  }),

  post('/office/tasks/:id/release', { permission: 'task.release', audit: 'task.released', params: TaskParams }, async (ctx, { params }) => {
    await releaseTask(ctx, params.id)
    return redirect(href(ctx, '/office'))
  }),
]
