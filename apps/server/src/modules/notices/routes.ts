import { get, page, platformErrors, type RequestCtx } from '../../platform/http/index.ts'
import { listInbox } from './list-inbox.ts'
import { showInbox } from './pages/inbox.tsx'
import { showNotice } from './pages/notice.tsx'
import { readNotice } from './read-notice.ts'
import { InboxQuery, NoticeParams } from './schema.ts'

/** The inbox of the person acted for: who acts for another reads that person's messages, not the own. */
function inboxOwner({ actor }: RequestCtx): string {
  if (actor.kind !== 'person') throw platformErrors.sign_in_needed()
  return actor.onBehalfOf
}

export const routes = [
  get(
    '/inbox',
    { permission: 'notice.read', audit: 'notice.inbox_listed', query: InboxQuery },
    async (ctx, { query }) => page(showInbox(ctx, await listInbox(ctx, inboxOwner(ctx), query.page), query.page)),
  ),

  get(
    '/inbox/:id',
    { permission: 'notice.read', audit: 'notice.read', params: NoticeParams },
    async (ctx, { params }) => page(showNotice(ctx, await readNotice(ctx, params.id))),
  ),
]
