/**
 * Applications and their timeline. Operations lock the row first (`lock: true`) and change it with the revision they
 * read: two people who act at the same time cannot both act on the same state. What a transaction has inserted or locked
 * nobody else can change before it ends, so it is known from then on, and not read again.
 */
import { randomUUID } from 'node:crypto'
import type { Locale } from '@diwan/service-kit'
import { actorLabel, type Channel, type Ctx } from '../../../platform/context.ts'
import { first, write, type Tx } from '../../../platform/db.ts'
import { errors } from '../errors.ts'
import type { Application, ApplicationChange, ApplicationEvent } from '../schema.ts'

type Row = Omit<Application, 'locale' | 'channel'> & { readonly locale: string; readonly channel: string }

const columns = `id, reference, draft_id as "draftId", service_id as "serviceId", service_version as "serviceVersion",
  entity_id as "entityId", status, person_id as "personId", acting_person_id as "actingPersonId", mandate_id as "mandateId",
  session_id as "sessionId", applicant_name as "applicantName", contact, locale, channel, answers, facts, questions,
  correction, process_instance_id as "processInstanceId", revision, submitted_at as "submittedAt", due_at as "dueAt",
  updated_at as "updatedAt", ended_at as "endedAt", outcome`

const fromRow = (row: Row): Application => ({ ...row, locale: row.locale as Locale, channel: row.channel as Channel })

const held = new WeakMap<Tx, Map<string, Application>>()

/** Notes the state of a row that this transaction has inserted or locked. */
function hold({ tx }: Pick<Ctx, 'tx'>, application: Application): Application {
  const rows = held.get(tx) ?? new Map<string, Application>()
  held.set(tx, rows.set(application.id, application))
  return application
}

const heldIn = ({ tx }: Pick<Ctx, 'tx'>, id: string): Application | undefined => held.get(tx)?.get(id)

/** What a JSON column gives back of a value. */
const asStored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

const found = (rows: readonly Row[]): Application => {
  const row = first(rows)
  if (!row) throw errors.not_found()
  return fromRow(row)
}

export interface NewApplication extends Omit<Application, 'revision' | 'updatedAt' | 'endedAt' | 'outcome' | 'correction' | 'processInstanceId'> {}

/**
 * One statement: the application, the first line of its timeline, the draft marked as submitted. False when the draft
 * has become an application already.
 */
export async function insertApplication(ctx: Pick<Ctx, 'tx' | 'actor'>, application: NewApplication): Promise<boolean> {
  const rows = await ctx.tx.query<{ id: string }>(
    `with inserted as (
       insert into applications.application (id, reference, draft_id, service_id, service_version, entity_id, status,
         person_id, acting_person_id, mandate_id, session_id, applicant_name, contact, locale, channel, answers, facts,
         questions, submitted_at, due_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $19)
       on conflict on constraint application_draft_unique do nothing
       returning id
     ), event as (
       insert into applications.application_event (id, application_id, at, kind, actor, data)
       select $21, id, $19, 'submitted', $22, '{}' from inserted
     ), draft as (
       update applications.draft set submitted_reference = $2, typed = '{}', updated_at = $19
       where id = $3 and exists (select from inserted)
     )
     select id from inserted`,
    [
      application.id,
      application.reference,
      application.draftId,
      application.serviceId,
      application.serviceVersion,
      application.entityId,
      application.status,
      application.personId,
      application.actingPersonId,
      application.mandateId,
      application.sessionId,
      JSON.stringify(application.applicantName),
      JSON.stringify(application.contact),
      application.locale,
      application.channel,
      JSON.stringify(application.answers),
      JSON.stringify(application.facts),
      JSON.stringify(application.questions),
      application.submittedAt,
      application.dueAt,
      randomUUID(),
      actorLabel(ctx.actor),
    ],
  )
  if (rows.length === 0) return false
  const { applicantName, contact, answers, facts, questions } = application
  const begun = { correction: null, processInstanceId: null, revision: 0, endedAt: null, outcome: null }
  hold(ctx, {
    ...application,
    ...asStored({ applicantName, contact, answers, facts, questions }),
    ...begun,
    updatedAt: application.submittedAt,
  })
  return true
}

/** @throws applications.not_found */
export async function getApplicationById(
  ctx: Pick<Ctx, 'tx'>,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Application> {
  const known = heldIn(ctx, id)
  if (known) return known
  const select = `select ${columns} from applications.application where id = $1`
  if (!lock) return found(await ctx.tx.query<Row>(select, [id]))
  return hold(ctx, found(await ctx.tx.query<Row>(`${select} for update`, [id])))
}

/** @param reference in canonical form. @throws applications.not_found */
export async function getApplicationByReference(
  ctx: Pick<Ctx, 'tx'>,
  reference: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Application> {
  const select = `select ${columns} from applications.application where reference = $1`
  if (!lock) return found(await ctx.tx.query<Row>(select, [reference]))
  return hold(ctx, found(await ctx.tx.query<Row>(`${select} for update`, [reference])))
}

export interface ListRange {
  readonly offset: number
  readonly limit: number
  readonly serviceId?: string | null
}

/** Newest first. */
export async function listByPerson(ctx: Pick<Ctx, 'tx'>, personId: string, { offset, limit, serviceId = null }: ListRange): Promise<Application[]> {
  const rows = await ctx.tx.query<Row>(
    `select ${columns} from applications.application
     where person_id = $1 and ($4::text is null or service_id = $4)
     order by submitted_at desc, id offset $2 limit $3`,
    [personId, offset, limit, serviceId],
  )
  return rows.map(fromRow)
}

export async function countByPerson(ctx: Pick<Ctx, 'tx'>, personId: string): Promise<number> {
  const rows = await ctx.tx.query<{ count: number }>('select count(*) as count from applications.application where person_id = $1', [personId])
  return first(rows)?.count ?? 0
}

/** Other applications of the same person for the same service, open or ended since; newest first. */
export const listOthersAlike = (
  { tx }: Pick<Ctx, 'tx'>,
  { id, personId, serviceId }: Pick<Application, 'id' | 'personId' | 'serviceId'>,
  endedSince: Date,
): Promise<Pick<Application, 'id' | 'reference' | 'status' | 'submittedAt' | 'endedAt'>[]> =>
  tx.query(
    `select id, reference, status, submitted_at as "submittedAt", ended_at as "endedAt" from applications.application
     where person_id = $1 and service_id = $2 and id <> $3 and (ended_at is null or ended_at >= $4)
     order by submitted_at desc, id limit 10`,
    [personId, serviceId, id, endedSince],
  )

const updateStatement = `update applications.application set status = $3, answers = coalesce($4, answers),
    facts = coalesce($5, facts), questions = coalesce($6, questions), correction = $7, process_instance_id = $8,
    due_at = $9, ended_at = $10, outcome = $11, contact = $12, session_id = $13, person_id = $14, updated_at = $15,
    revision = revision + 1
  where id = $1 and revision = $2`

/**
 * Writes what changed and counts the revision. Answers, facts and questions are untouched unless given.
 * @throws applications.changed_meanwhile when somebody else changed it since it was read
 */
export async function updateApplication(ctx: Pick<Ctx, 'tx' | 'now'>, application: Application, change: ApplicationChange): Promise<Application> {
  const next = { ...application, ...change }
  const heavy = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
  const values = [
    application.id,
    application.revision,
    next.status,
    heavy(change.answers),
    heavy(change.facts),
    heavy(change.questions),
    next.correction && JSON.stringify(next.correction),
    next.processInstanceId,
    next.dueAt,
    next.endedAt,
    next.outcome,
    JSON.stringify(next.contact),
    next.sessionId,
    next.personId,
    ctx.now,
  ]
  const changed = { ...next, revision: application.revision + 1, updatedAt: ctx.now }
  const known = heldIn(ctx, application.id)
  if (known) {
    if (known.revision !== application.revision) throw errors.changed_meanwhile()
    await write(ctx.tx, updateStatement, values)
    const { contact, answers, facts, questions, correction } = changed
    return hold(ctx, { ...changed, ...asStored({ contact, answers, facts, questions, correction }) })
  }
  const rows = await ctx.tx.query(`${updateStatement} returning id`, values)
  if (rows.length === 0) throw errors.changed_meanwhile()
  return hold(ctx, changed)
}

/** Ties the process to its application; whatever the process has changed meanwhile stays. */
export async function setProcessInstance(
  ctx: Pick<Ctx, 'tx'>,
  id: string,
  processInstanceId: string,
): Promise<Application['status']> {
  const application = await getApplicationById(ctx, id, { lock: true })
  await write(ctx.tx, 'update applications.application set process_instance_id = $2 where id = $1', [id, processInstanceId])
  return hold(ctx, { ...application, processInstanceId }).status
}

export async function addEvent(
  ctx: Pick<Ctx, 'tx' | 'now' | 'actor'>,
  applicationId: string,
  kind: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await write(
    ctx.tx,
    'insert into applications.application_event (id, application_id, at, kind, actor, data) values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), applicationId, ctx.now, kind, actorLabel(ctx.actor), JSON.stringify(data)],
  )
}

/** In the order in which they were written: several share an instant. */
export const listEvents = (ctx: Pick<Ctx, 'tx'>, applicationId: string): Promise<ApplicationEvent[]> =>
  ctx.tx.query<ApplicationEvent>(
    `select id, application_id as "applicationId", at, kind, actor, data from applications.application_event
     where application_id = $1 order by sequence`,
    [applicationId],
  )
