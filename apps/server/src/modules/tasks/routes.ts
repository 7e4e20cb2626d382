import { get, href, page, post, redirect } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { listOfficers } from '../identity/index.ts'
import { carryOutBalance } from './carry-out-balance.ts'
import { carryOutBulk, type BulkResult } from './carry-out-bulk.ts'
import { claimTask } from './claim-task.ts'
import { errors } from './errors.ts'
import { getBottleneck } from './get-bottleneck.ts'
import { getWorkload } from './get-workload.ts'
import { listServiceLoads } from './list-service-loads.ts'
import { listTasks } from './list-tasks.ts'
import { showBalance } from './pages/balance.tsx'
import { showBottleneck } from './pages/bottleneck.tsx'
import { showBulk } from './pages/bulk.tsx'
import { showFound } from './pages/found.tsx'
import { showOfficers } from './pages/officers.tsx'
import { showQueue } from './pages/queue.tsx'
import { showServices } from './pages/services.tsx'
import { showWorkload } from './pages/workload.tsx'
import { planBalance } from './plan-balance.ts'
import { planBulk } from './plan-bulk.ts'
import { homeOf } from './policy.ts'
import { releaseTask } from './release-task.ts'
import { requireOfficer } from './require-officer.ts'
import { looksLikeReference, searchKey } from './rules.ts'
import { BalanceBody, BalanceQuery, BottleneckQuery, BulkRequest, QueueQuery, SearchBody, TaskParams, type BulkAction } from './schema.ts'
import { searchTasks } from './search-tasks.ts'

const afterwards = (did: BulkAction | 'balance', { done, left }: BulkResult): string =>
  `/office?did=${did}&done=${done}&left=${left}`

export const routes = [
  get('/office', { permission: 'office.enter', audit: 'office.entered', query: QueueQuery }, async (ctx, { query }) => {
    const officer = requireOfficer(ctx)
    switch (homeOf(officer)) {
      case 'queue':
        return page(showQueue({ ...ctx, actor: officer }, await listTasks(ctx, query), query))
      case 'services':
        return page(showServices(ctx, await listServiceLoads(ctx)))
      case 'officers':
        return page(showOfficers(ctx, await listOfficers(ctx, officer.entityId)))
    }
  }),

  post('/office/search', { permission: 'task.search', audit: 'task.searched', body: SearchBody }, async (ctx, { body: { q } }) => {
    if (looksLikeReference(q)) return redirect(href(ctx, `/office?q=${searchKey(q)}`))
    return page(showFound(ctx, await searchTasks(ctx, q), q))
  }),

  post('/office/tasks/:id/claim', { permission: 'task.claim', audit: 'task.claimed', params: TaskParams }, async (ctx, { params }) => {
    const { reference } = await claimTask(ctx, params.id)
    return redirect(href(ctx, `/office/cases/${reference}`))
  }),

  post('/office/tasks/:id/release', { permission: 'task.release', audit: 'task.released', params: TaskParams }, async (ctx, { params }) => {
    await releaseTask(ctx, params.id)
    return redirect(href(ctx, '/office'))
  }),

  get('/office/tasks/bulk', { permission: 'task.claim', audit: 'task.bulk_previewed', query: BulkRequest }, async (ctx, { query }) =>
    page(showBulk(ctx, await planBulk(ctx, query))),
  ),

  post('/office/tasks/bulk', { permission: 'task.claim', audit: 'task.bulk_changed', body: BulkRequest }, async (ctx, { body }) => {
    try {
      return redirect(href(ctx, afterwards(body.do, await carryOutBulk(ctx, body))))
    } catch (error) {
      // Thrown before anything is written: the preview comes back and says what is missing.
      if (!(error instanceof Problem) || error.code !== errors.incomplete_bulk().code) throw error
      return page(showBulk(ctx, await planBulk(ctx, body), error.issues), error.status)
    }
  }),

  get('/office/workload', { permission: 'task.manage', audit: 'task.workload_read' }, async (ctx) =>
    page(showWorkload(ctx, await getWorkload(ctx))),
  ),

  get(
    '/office/workload/process',
    { permission: 'task.manage', audit: 'task.bottleneck_read', query: BottleneckQuery },
    async (ctx, { query }) => page(showBottleneck(ctx, await getBottleneck(ctx, query.service))),
  ),

  get('/office/tasks/balance', { permission: 'task.manage', audit: 'task.balance_previewed', query: BalanceQuery }, async (ctx, { query }) =>
    page(showBalance(ctx, await planBalance(ctx, query.role || undefined))),
  ),

  post('/office/tasks/balance', { permission: 'task.manage', audit: 'task.balanced', body: BalanceBody }, async (ctx, { body }) =>
    redirect(href(ctx, afterwards('balance', await carryOutBalance(ctx, [body.give ?? []].flat())))),
  ),
]
