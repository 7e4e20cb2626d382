/**
 * The form of a definition that comes as JSON from outside: what the type checker says of the definitions in the
 * repository has to be said here at run time. What the definition means is proved afterwards.
 */
import type { PublicService } from '@diwan/service-kit'
import { Type, type TProperties, type TSchema } from 'typebox'

const strict = <Members extends TProperties>(members: Members) => Type.Object(members, { additionalProperties: false })
const optional = Type.Optional
const oneOf = <const Values extends readonly string[]>(...values: Values) => Type.Enum([...values])

const Text = strict({ ar: Type.String(), en: Type.String() })
const Id = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,79}$' })
const Expression = Type.String({ minLength: 1, maxLength: 2_000 })
const Words = Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })
const Confidence = oneOf('verified', 'partial', 'proposed', 'assumed', 'brief')
const Law = strict({ title: Text, article: optional(Text), url: optional(Type.String()) })
const Parameters = Type.Record(Type.String(), Expression)
const Minor = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })

const duration = {
  value: Type.Integer({ minimum: 1, maximum: 100_000 }),
  unit: oneOf('minutes', 'hours', 'working-days', 'days'),
}

const question = {
  id: Id,
  label: Text,
  hint: optional(Text),
  required: Type.Boolean(),
  visibleWhen: optional(Expression),
  prefill: optional(Expression),
  readOnly: optional(Type.Boolean()),
  check: optional(strict({ condition: Expression, text: Text })),
}

const Question = Type.Union([
  strict({
    ...question,
    type: oneOf('text', 'textarea'),
    pattern: optional(Type.String({ maxLength: 500 })),
    patternText: optional(Text),
    maxLength: Type.Integer({ minimum: 1, maximum: 20_000 }),
    identifier: optional(Type.Boolean()),
    autocomplete: optional(Type.String()),
  }),
  strict({
    ...question,
    type: Type.Literal('number'),
    min: optional(Type.Number()),
    max: optional(Type.Number()),
  }),
  strict({ ...question, type: Type.Literal('date'), min: optional(Expression), max: optional(Expression) }),
  strict({ ...question, type: oneOf('personal-number', 'phone', 'email', 'checkbox', 'address') }),
  strict({
    ...question,
    type: Type.Literal('choice'),
    options: Type.Array(strict({ value: Type.String({ minLength: 1 }), label: Text, hint: optional(Text) }), {
      minItems: 1,
    }),
  }),
  strict({
    ...question,
    type: Type.Literal('file'),
    accept: Type.Array(oneOf('pdf', 'jpeg', 'png'), { minItems: 1 }),
    maxBytes: Type.Integer({ minimum: 1 }),
  }),
])

const costBase = {
  currency: Type.Literal('BHD'),
  confidence: Confidence,
  legalBasis: optional(Law),
  note: optional(Text),
  since: optional(Type.String()),
  refundable: optional(Type.Boolean()),
}

const Cost = Type.Union([
  strict({ ...costBase, model: Type.Literal('none') }),
  strict({ ...costBase, model: Type.Literal('fixed'), label: Text, amountMinor: Minor }),
  strict({
    ...costBase,
    model: Type.Literal('tiered'),
    tiers: Type.Array(strict({ id: Id, label: Text, condition: Expression, amountMinor: Minor }), { minItems: 1 }),
  }),
  strict({
    ...costBase,
    model: Type.Literal('external'),
    fact: Id,
    lines: Expression,
    reference: Expression,
  }),
])

const Output = strict({
  id: Id,
  kind: oneOf('certificate', 'licence', 'permit', 'document', 'receipt', 'record', 'delivery', 'view'),
  title: Text,
  credential: optional(
    strict({
      claims: Type.Array(strict({ id: Id, label: Text, value: Expression, isPublic: Type.Boolean() })),
      validMonths: optional(Type.Integer({ minimum: 1 })),
    }),
  ),
  collect: optional(Type.Boolean()),
  registerUpdate: optional(strict({ target: Type.String(), input: Parameters })),
})

const members = {
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' }),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  title: Text,
  summary: Text,
  keywords: strict({ ar: Words, en: Words }),
  sector: Type.String(),
  competentAuthority: Type.String(),
  lifeEvents: Words,
  audience: Type.Array(oneOf('citizen', 'resident', 'gcc', 'visitor', 'business', 'public')),
  channels: Type.Array(oneOf('portal', 'mobile', 'kiosk', 'contact-centre', 'service-centre')),
  assurance: oneOf('none', 'basic', 'advanced'),
  delegation: Type.Array(
    oneOf('guardian-of-minor', 'family-member', 'mandate', 'lawyer', 'company-representative'),
  ),
  legalBasis: Type.Array(Law),
  requirements: Type.Array(
    strict({ id: Id, text: Text, condition: Expression, remedy: optional(Text), legalBasis: optional(Law) }),
  ),
  facts: Type.Array(
    strict({
      id: Id,
      source: Type.String(),
      input: Parameters,
      afterPage: optional(Type.String()),
      title: Text,
      purpose: Text,
    }),
  ),
  form: Type.Array(
    strict({
      id: Id,
      title: Text,
      lead: optional(Text),
      visibleWhen: optional(Expression),
      fields: Type.Array(Question),
    }),
  ),
  cost: Cost,
  journey: Type.Union([
    strict({
      kind: Type.Literal('process'),
      process: strict({ definition: Id, limits: optional(Type.Record(Type.String(), strict(duration))) }),
    }),
    strict({ kind: Type.Literal('verification') }),
  ]),
  serviceLevel: strict({ ...duration, confidence: Confidence }),
  outputs: Type.Array(Output),
  steps: Type.Array(Text),
  review: strict({ fields: Type.Array(Id), facts: Type.Array(Id) }),
  retention: strict({ years: Type.Number(), basis: Text }),
  cohort: oneOf('launched-2020', 'reference', 'fixture'),
  confidence: Confidence,
  sources: Words,
  launchedOn: optional(Type.String()),
} satisfies Record<keyof PublicService, TSchema>

export const Definition = strict(members)
