import { countUnread } from '../../modules/notices/index.ts'
import { isApi, realmOf, type Route } from '../../platform/http/route.ts'

/**
 * Keeps the number of unread messages with the session while a person looks at pages that read the database anyway: the
 * navigation of every page shows it, and pages that need no database stay without one.
 */
export function keepUnreadCount(route: Route): Route {
  const { method, path, spec, handler } = route
  if (method !== 'GET' || spec.audit === null || isApi(path) || realmOf(path) !== 'portal') return route
  return {
    ...route,
    async handler(ctx, input) {
      const reply = await handler(ctx, input)
      if (reply.kind !== 'page' || ctx.actor.kind !== 'person') return reply
      const unread = await countUnread(ctx, ctx.actor.onBehalfOf)
      if (unread !== (ctx.session?.data['badge'] ?? 0)) await ctx.session?.set('badge', unread || null)
      return reply
    },
  }
}
