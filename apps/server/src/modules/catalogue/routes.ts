import { Type } from 'typebox'
import { cachedPage, get, json, page, text, type RequestCtx } from '../../platform/http/index.ts'
import { nation } from '../reference-data/index.ts'
import { countOfferings } from './count-offerings.ts'
import { errors } from './errors.ts'
import { listOffered, listServices } from './list-services.ts'
import { ownerRoutes } from './owner-routes.ts'
import { showEntities, showEntity, showLifeEvent, showLifeEvents, showSector } from './pages/groups.tsx'
import { showHome } from './pages/home.tsx'
import { showServiceCard } from './pages/service-card.tsx'
import { showServices } from './pages/services.tsx'
import { findOffered, loadPublished } from './published.ts'
import { CatalogueCounts, IdParams, ListQuery, SearchQuery, ServiceDetail, ServiceList } from './schema.ts'
import { toDetail, toItem } from './service-item.ts'
import { catalogueTurtle } from './turtle/catalogue-turtle.ts'

/** Everything here is public and the same for everybody: nothing personal is read. */
const open = { permission: 'catalogue.read', audit: null } as const

const pageSize = 24

/** Part of the key of cached pages: they are made anew after a publication or retirement. */
const generation = async (ctx: RequestCtx): Promise<number> => (await loadPublished(ctx)).publications

const pages = [
  get('/', open, async (ctx) => {
    const { services } = await listServices(ctx, { limit: 1_000 })
    const offerings = await countOfferings(ctx)
    return cachedPage(`catalogue.home@${await generation(ctx)}`, () =>
      showHome({ locale: ctx.locale, services, offerings }),
    )
  }),

  get('/services', { ...open, query: SearchQuery }, async (ctx, { query }) => {
    const { page: number, q, sector, channel, entity, audience } = query
    const result = await listServices(ctx, {
      q,
      sector: sector || undefined,
      channel: (channel || undefined) as never,
      entity: entity || undefined,
      audience: audience || undefined,
      limit: pageSize,
      offset: (number - 1) * pageSize,
    })
    const entities = [...new Set((await listOffered(ctx)).map(({ competentAuthority }) => competentAuthority))]
    return page(showServices({ locale: ctx.locale, query, result, pageSize, entities }))
  }),

  get('/services/:id', { ...open, params: IdParams }, async (ctx, { params }) => {
    const stored = await findOffered(ctx, params.id)
    if (!stored) throw errors.unknown_service()
    const { service, publishedAt } = stored
    return cachedPage(`catalogue.card:${service.id}@${service.version}`, () =>
      showServiceCard({ locale: ctx.locale, service, publishedAt }),
    )
  }),

  get('/sectors/:id', { ...open, params: IdParams }, async (ctx, { params }) => {
    const sector = nation.findSector(params.id)
    if (!sector) throw errors.unknown_sector()
    const { services } = await listServices(ctx, { sector: sector.id, limit: 1_000 })
    return cachedPage(`catalogue.sector:${sector.id}@${await generation(ctx)}`, () =>
      showSector({ locale: ctx.locale, services }, sector),
    )
  }),

  get('/entities', open, async (ctx) => {
    const services = await listOffered(ctx)
    return cachedPage(`catalogue.entities@${await generation(ctx)}`, () =>
      showEntities({ locale: ctx.locale, services }),
    )
  }),

  get('/entities/:id', { ...open, params: IdParams }, async (ctx, { params }) => {
    const entity = nation.findEntity(params.id)
    if (!entity) throw errors.unknown_entity()
    const { services } = await listServices(ctx, { entity: entity.id, limit: 1_000 })
    return cachedPage(`catalogue.entity:${entity.id}@${await generation(ctx)}`, () =>
      showEntity({ locale: ctx.locale, services }, entity),
    )
  }),

  get('/life-events', open, async (ctx) => {
    const services = await listOffered(ctx)
    return cachedPage(`catalogue.life-events@${await generation(ctx)}`, () =>
      showLifeEvents({ locale: ctx.locale, services }),
    )
  }),

  get('/life-events/:id', { ...open, params: IdParams }, async (ctx, { params }) => {
    const event = nation.findLifeEvent(params.id)
    if (!event) throw errors.unknown_life_event()
    const { services } = await listServices(ctx, { lifeEvent: event.id, limit: 1_000 })
    return cachedPage(`catalogue.life-event:${event.id}@${await generation(ctx)}`, () =>
      showLifeEvent({ locale: ctx.locale, services }, event),
    )
  }),
]

const api = [
  get(
    '/api/v1/services',
    { ...open, query: ListQuery, summary: 'Lists and searches the services on offer', response: { 200: ServiceList } },
    async (ctx, { query }) => {
      const { life_event: lifeEvent, limit, offset } = query
      const { total, services } = await listServices(ctx, { ...query, lifeEvent })
      return json({ total, limit, offset, items: services.map((service) => toItem(service, ctx.publicUrl)) })
    },
  ),

  get(
    '/api/v1/services/:id',
    {
      ...open,
      params: IdParams,
      summary: 'One service with its form, tariff and conditions',
      response: { 200: ServiceDetail },
    },
    async (ctx: RequestCtx, { params }) => {
      const stored = await findOffered(ctx, params.id)
      if (!stored) throw errors.unknown_service()
      return json(toDetail(stored.service, stored.publishedAt, ctx.publicUrl))
    },
  ),

  get(
    '/api/v1/catalogue/counts',
    { ...open, summary: 'Counts services and service–channel pairs', response: { 200: CatalogueCounts } },
    async (ctx) => json(await countOfferings(ctx)),
  ),

  get(
    '/api/v1/catalogue.ttl',
    {
      ...open,
      summary: 'The catalogue as CPSV-AP 3.2.0 in Turtle',
      response: { 200: Type.String({ description: 'text/turtle' }) },
    },
    async (ctx) => text('text/turtle; charset=utf-8', catalogueTurtle(await listOffered(ctx), ctx.publicUrl)),
  ),
]

export const routes = [...pages, ...api, ...ownerRoutes]
