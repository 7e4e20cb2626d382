import { Type, type Static } from 'typebox'

const Text = Type.Object({ ar: Type.String(), en: Type.String() })

export const ChannelName = Type.Union([
  Type.Literal('portal'),
  Type.Literal('mobile'),
  Type.Literal('kiosk'),
  Type.Literal('contact-centre'),
  Type.Literal('service-centre'),
])

/** Filters of the API: a value that cannot be is told to the caller. */
export const ListQuery = Type.Object({
  channel: Type.Optional(ChannelName),
  sector: Type.Optional(Type.String({ maxLength: 60 })),
  entity: Type.Optional(Type.String({ maxLength: 60 })),
  life_event: Type.Optional(Type.String({ maxLength: 60 })),
  audience: Type.Optional(Type.String({ maxLength: 60 })),
  cohort: Type.Optional(Type.String({ maxLength: 60 })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  lang: Type.Optional(Type.Union([Type.Literal('ar'), Type.Literal('en')])),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  offset: Type.Integer({ minimum: 0, maximum: 100_000, default: 0 }),
})

/** Filters of the page: an empty choice of a form means "all"; what cannot be simply finds nothing. */
export const SearchQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sector: Type.Optional(Type.String({ maxLength: 60 })),
  channel: Type.Optional(Type.String({ maxLength: 60 })),
  entity: Type.Optional(Type.String({ maxLength: 60 })),
  audience: Type.Optional(Type.String({ maxLength: 60 })),
  page: Type.Integer({ minimum: 1, maximum: 1_000, default: 1 }),
})
export type SearchQuery = Static<typeof SearchQuery>

export const IdParams = Type.Object({ id: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' }) })

const Fee = Type.Object({
  model: Type.String({ description: 'none, fixed, tiered or external (the amount comes from the entity’s system)' }),
  currency: Type.String(),
  min_minor: Type.Union([Type.Integer(), Type.Null()], { description: 'Minor units: 1 BHD is 1000 fils' }),
  max_minor: Type.Union([Type.Integer(), Type.Null()]),
  evidence: Type.String(),
  official: Type.Boolean({ description: 'false: proposed or assumed, not to be shown as official' }),
})

const ServiceLevel = Type.Object({
  value: Type.Integer(),
  unit: Type.String(),
  evidence: Type.String(),
  official: Type.Boolean(),
})

export const ServiceItem = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: Text,
  summary: Text,
  sector: Type.String(),
  competentAuthority: Type.Object({ id: Type.String(), name: Text }),
  lifeEvents: Type.Array(Type.String()),
  audience: Type.Array(Type.String()),
  channels: Type.Array(Type.String()),
  cohort: Type.String(),
  evidence: Type.String({
    description: 'How well the service is evidenced: verified, partial, proposed, assumed or brief',
  }),
  assurance: Type.String({ description: 'Assurance level of the log-in: none, basic or advanced' }),
  fee: Fee,
  serviceLevel: ServiceLevel,
  url: Type.String({ description: 'The service card' }),
})
export type ServiceItem = Static<typeof ServiceItem>

export const ServiceList = Type.Object({
  total: Type.Integer(),
  limit: Type.Integer(),
  offset: Type.Integer(),
  items: Type.Array(ServiceItem),
})

const Law = Type.Object({ title: Text, article: Type.Optional(Text), url: Type.Optional(Type.String()) })

export const ServiceDetail = Type.Object({
  ...ServiceItem.properties,
  keywords: Type.Object({ ar: Type.Array(Type.String()), en: Type.Array(Type.String()) }),
  requirements: Type.Array(
    Type.Object({
      id: Type.String(),
      text: Text,
      condition: Type.String({ description: 'FEEL' }),
      remedy: Type.Optional(Text),
    }),
  ),
  evidenceDocuments: Type.Array(Type.Object({ id: Type.String(), title: Text, required: Type.Boolean() })),
  form: Type.Array(Type.Unknown(), { description: 'Pages of questions, as in the definition' }),
  cost: Type.Unknown({ description: 'The tariff, as in the definition' }),
  outputs: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), title: Text })),
  steps: Type.Array(Text),
  delegation: Type.Array(Type.String()),
  legalBasis: Type.Array(Law),
  sources: Type.Array(Type.String()),
  publishedAt: Type.String({ format: 'date-time' }),
})
export type ServiceDetail = Static<typeof ServiceDetail>

const Counts = Type.Record(Type.String(), Type.Integer())

export const CatalogueCounts = Type.Object({
  total: Type.Integer({ description: 'Services offered' }),
  byChannel: Counts,
  bySector: Counts,
  byCohort: Counts,
  offerings: Type.Integer({ description: 'Service–channel pairs' }),
  selfServiceOfferings: Type.Integer({
    description: 'Pairs on portal, mobile and kiosk: what the published figures count',
  }),
  benchmark: Type.Union([
    Type.Null(),
    Type.Object(
      {
        portal: Type.Integer(),
        mobile: Type.Integer(),
        kiosk: Type.Integer(),
        total: Type.Integer(),
        year: Type.Integer(),
        source: Type.Object({ title: Text, url: Type.String() }),
        date: Type.String({ format: 'date' }),
      },
      { description: 'Published by the authority about its own portal; not counted here' },
    ),
  ]),
})

export const DraftParams = Type.Object({
  draftId: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
})

export const VersionParams = Type.Object({
  ...IdParams.properties,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
})

export const ChangesQuery = Type.Object({
  from: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  to: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
})

export const HistoryQuery = Type.Object({ done: Type.Optional(Type.String({ maxLength: 20 })) })

export const ProposeBody = Type.Object({
  definition: Type.String({ maxLength: 1_048_576, default: '' }),
  reason: Type.String({ maxLength: 4_000, default: '' }),
})
export type ProposeBody = Static<typeof ProposeBody>

export const ReasonBody = Type.Object({ reason: Type.String({ maxLength: 4_000, default: '' }) })
