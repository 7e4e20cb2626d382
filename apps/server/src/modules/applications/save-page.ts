import type { Field, FileField, FormPage, PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import type { Upload } from '../../platform/http/route.ts'
import { Problem, type FieldIssue } from '../../platform/problem.ts'
import { deleteFile, storeFile } from '../files/index.ts'
import { checkPage, prefill, readPage, readRemovals, type Answers, type FileAnswer } from '../forms/index.ts'
import { pagesOf } from './draft-pages.ts'
import { errors } from './errors.ts'
import { getDraft, type OpenDraft } from './get-draft.ts'
import { clockOf } from './load-case.ts'
import { forgetFactsOf, lookUpFacts } from './look-up-facts.ts'
import { scopeOf, type Draft } from './schema.ts'
import { draftSubject } from './start-draft.ts'
import { updateDraft } from './store/drafts.ts'

export interface SavePage {
  readonly draftId: string
  readonly pageId: string
  /** The form as it was sent. */
  readonly body: Readonly<Record<string, unknown>>
  readonly uploads: readonly Upload[]
}

export interface SavedPage extends OpenDraft {
  readonly page: FormPage
  /** Empty: the page is answered. */
  readonly issues: readonly FieldIssue[]
  /** A register that does not answer, or may not be asked again yet; everything typed is kept. */
  readonly unavailable?: Problem
  /** Questions that the answers brought up and the page had not shown: it is to be shown again with them. */
  readonly more: readonly Field[]
  /** A document was removed: the page is to be shown again. */
  readonly stays: boolean
}

/**
 * Keeps what was sent of one page, right or wrong; what is wrong comes back as issues, not as an error, so that it is
 * kept too. A page that registers are asked after is answered only when they have.
 */
export async function savePage(ctx: Ctx, { draftId, pageId, body, uploads }: SavePage): Promise<SavedPage> {
  const { draft, service } = await getDraft(ctx, draftId, { lock: true })
  if (draft.submittedReference) throw errors.already_submitted({ values: { reference: draft.submittedReference } })
  const clock = clockOf(ctx)
  const page = pagesOf(service, draft, clock).find(({ id }) => id === pageId)
  if (!page) throw errors.draft_not_found()

  const documents = await takeDocuments(ctx, { draft, page, body, uploads })
  const raw = readPage(page, body)
  const scope = scopeOf(draft.facts, draft.answers)
  const checked = checkPage({ service, page, raw, scope, clock, body, files: documents.files })
  const failed = new Set(documents.issues.map(({ field }) => field))
  const answers = { ...withoutPage(draft.answers, page), ...checked.answers }
  const stays = readRemovals(page, body).length > 0
  const issues = stays ? [] : [...documents.issues, ...checked.issues.filter(({ field }) => !failed.has(field))]
  const more = stays ? [] : checked.unseen
  if (stays || issues.length > 0 || more.length > 0) {
    return keepTyped(ctx, { draft, service, page, issues, more, stays }, { ...answers, ...documents.files }, raw)
  }

  try {
    const found = await lookUpFacts(ctx, { service, afterPage: page.id, facts: draft.facts, answers })
    if (found.missing) {
      const missing = [{ field: page.fields[0]!.id, text: found.missing.text }]
      return await keepTyped(ctx, { draft, service, page, issues: missing, more, stays }, answers, raw)
    }
    const filled = prefill(service, scopeOf(found.facts, answers), clock)
    const saved = await updateDraft(ctx, draft, {
      typed: withoutPage(draft.typed, page),
      facts: found.facts,
      answers: { ...onlyNew(filled.answers, service, draft), ...answers },
      sources: { ...filled.sources, ...draft.sources },
      donePages: [...new Set([...draft.donePages, page.id])],
    })
    return { draft: saved, service, page, issues: [], more, stays }
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'unavailable' && error.kind !== 'too_many')) throw error
    return { ...(await keepTyped(ctx, { draft, service, page, issues: [], more, stays }, answers, raw)), unavailable: error }
  }
}

async function keepTyped(ctx: Ctx, result: SavedPage, answers: Answers, raw: Answers): Promise<SavedPage> {
  const { draft, service, page } = result
  const saved = await updateDraft(ctx, draft, {
    typed: { ...draft.typed, ...raw },
    answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
    facts: forgetFactsOf(service, page.id, draft.facts),
    donePages: draft.donePages.filter((id) => id !== page.id),
  })
  return { ...result, draft: saved }
}

const withoutPage = (values: Answers, page: FormPage): Answers => {
  const ids = new Set(page.fields.map(({ id }) => id))
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(id)))
}

/** What registers say fills only pages that the person has not answered: nothing is overwritten, nothing emptied comes back. */
const onlyNew = (filled: Answers, service: PublicService, { donePages }: Draft): Answers => {
  const openPages = service.form.filter(({ id }) => !donePages.includes(id))
  const open = new Set(openPages.flatMap(({ fields }) => fields.map(({ id }) => id)))
  return Object.fromEntries(Object.entries(filled).filter(([id]) => open.has(id)))
}

interface Documents {
  /** Documents of the page's questions as they are now. */
  readonly files: Readonly<Record<string, FileAnswer | undefined>>
  readonly issues: readonly FieldIssue[]
}

/** Stores new documents, forgets removed and replaced ones. A document that is not accepted leaves the earlier one. */
async function takeDocuments(
  ctx: Ctx,
  { draft, page, body, uploads }: { draft: Draft; page: FormPage; body: SavePage['body']; uploads: readonly Upload[] },
): Promise<Documents> {
  const removed = new Set(readRemovals(page, body))
  const files: Record<string, FileAnswer | undefined> = {}
  const issues: FieldIssue[] = []
  for (const field of page.fields.filter((candidate): candidate is FileField => candidate.type === 'file')) {
    const earlier = draft.answers[field.id] as FileAnswer | undefined
    files[field.id] = removed.has(field.id) ? undefined : earlier
    const upload = uploads.find((candidate) => candidate.field === field.id)
    if (upload && !removed.has(field.id)) {
      try {
        const { filename, bytes } = upload
        const { accept, maxBytes } = field
        files[field.id] = await storeFile(ctx, { owner: draftSubject(draft.id), filename, bytes, accept, maxBytes })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        issues.push({ field: field.id, text: error.text })
      }
    }
    if (earlier && files[field.id]?.fileId !== earlier.fileId) await deleteFile(ctx, earlier.fileId)
  }
  return { files, issues }
}
