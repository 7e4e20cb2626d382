/**
 * Forms filled in to the last question, made by copying one that was answered in earnest: only submitting is measured.
 */
import type { Actor } from '../apps/server/src/platform/context.ts'
import type { Ctx } from '../apps/server/src/platform/context.ts'
import { sampleDocuments } from '../apps/server/src/demo/sample-documents.ts'
import { savePage, startDraft } from '../apps/server/src/modules/applications/index.ts'
import { getService } from '../apps/server/src/modules/catalogue/index.ts'
import type { Db } from '../apps/server/src/platform/db.ts'
import { examples } from '../services/_fixture/library-card/examples.ts'
import type { RunningPlatform } from './running-platform.ts'

export const serviceId = 'library-card'

export interface PreparedDraft {
  readonly draftId: string
  /** The document attached to it. */
  readonly fileId: string
}

/** Fills in the fixture's form page by page, as this person. */
async function fillIn(
  { db, app }: Pick<RunningPlatform, 'db' | 'app'>,
  actor: Actor,
  membership: string,
): Promise<string> {
  const example = examples.find(({ answers }) => answers['membership'] === membership)
  if (!example) throw new Error(`The fixture has no example of ${membership}`)
  const as = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.transaction((tx) => work({ ...app.makeCtx(tx, 'bench'), actor, channel: 'portal', locale: 'ar' }))
  const service = await as((ctx) => getService(ctx, serviceId))
  const draft = await as((ctx) => startDraft(ctx, { serviceId, anew: true }))
  const { cpr: _prefilled, ...answers } = example.answers
  for (const page of service.form) {
    if (page.visibleWhen) continue
    const uploads = page.fields.flatMap(({ id }) => {
      const name = example.files?.[id]
      return name ? [{ field: id, filename: name, bytes: sampleDocuments[name] }] : []
    })
    const body = { ...answers, cpr: draft.answers['cpr'] }
    const { issues } = await as((ctx) => savePage(ctx, { draftId: draft.id, pageId: page.id, body, uploads }))
    if (issues.length > 0) throw new Error(`${page.id}: ${JSON.stringify(issues)}`)
  }
  return draft.id
}

export interface Copies {
  make(count: number): Promise<PreparedDraft[]>
}

/** @param membership one of those of the fixture; the fee depends on it, and a junior's is none. */
export async function prepareDrafts(
  platform: Pick<RunningPlatform, 'db' | 'app'>,
  owner: Db,
  actor: Actor,
  membership = 'adult',
): Promise<Copies> {
  const template = await fillIn(platform, actor, membership)
  return {
    async make(count) {
      const rows = await owner.query<{ draft_id: string; file_id: string }>(
        `with numbered as materialized (
           select gen_random_uuid() as draft_id, gen_random_uuid() as file_id from generate_series(1, $2::integer)
         ), document as (
           select * from files.file where owner_type = 'draft' and owner_id = $1::text
         ), files as (
           insert into files.file select file_id, owner_type, draft_id::text, sha256, filename, type, size, scan,
           stored_at
           from numbered, document
         ), drafts as (
           insert into applications.draft (id, service_id, service_version, person_id, session_id, actor, locale,
           channel, typed,
             answers, facts, sources, done_pages, revision, created_at, updated_at)
           select draft_id, service_id, service_version, person_id, session_id, actor, locale, channel, typed,
             replace(answers::text, (select id::text from document), file_id::text)::jsonb, facts, sources, done_pages,
             revision, created_at, updated_at
           from numbered, applications.draft where id = $1::uuid
         )
         select draft_id, file_id from numbered`,
        [template, count],
      )
      return rows.map(({ draft_id: draftId, file_id: fileId }) => ({ draftId, fileId }))
    },
  }
}
