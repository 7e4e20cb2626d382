import type { TestDatabase } from '@diwan/testkit'
import type { PublicService } from '@diwan/service-kit'
import { PortalLayout } from '@diwan/ui'
import type { FastifyInstance } from 'fastify'
import { subscribeAll } from '../../../platform/events.ts'
import { createModuleServer } from '../../../platform/http/testing/module-server.tsx'
import { searchServices, subscriptions } from '../../search/index.ts'
import { configureCatalogue, permissions, publishServices, routes } from '../index.ts'

/** Publishes the definitions with the search listening, as composition does. */
export async function publishForTest(
  database: TestDatabase,
  definitions: readonly PublicService[],
  listFixtures = false,
) {
  subscribeAll(subscriptions)
  configureCatalogue({ search: searchServices, listFixtures })
  return database.inCtx({}, (ctx) => publishServices(ctx, definitions))
}

/** The catalogue's routes on a server of their own. */
export const createTestServer = ({ db }: TestDatabase): Promise<FastifyInstance> =>
  createModuleServer({
    db,
    permissions,
    routes,
    layout: ({ locale, path, name }, { title, hero, body }) => (
      <PortalLayout
        locale={locale}
        title={title}
        otherLanguageHref={`/${locale === 'ar' ? 'en' : 'ar'}${path}`}
        person={name ? { name } : null}
        hero={hero}
      >
        {body}
      </PortalLayout>
    ),
    trustProxy: true,
  })
