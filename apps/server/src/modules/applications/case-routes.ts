import { Type } from 'typebox'
import { file, get, href, page, post, redirect } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { decideCase } from './decide-case.ts'
import { getCase } from './get-case.ts'
import { getCaseProcess } from './get-case-process.ts'
import { showCase } from './pages/case.tsx'
import { showProcess } from './pages/process.tsx'
import { readCaseFile } from './read-case-file.ts'

const CaseParams = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 60 }) })
const CaseFileParams = Type.Object({ ...CaseParams.properties, fieldId: Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }) })
const flag = Type.Optional(Type.String({ maxLength: 5 }))
const CaseQuery = Type.Object({ decided: flag, noted: flag, sent: flag })
const words = Type.Optional(Type.String({ maxLength: 10_000 }))
const names = Type.String({ maxLength: 60 })
const DecideBody = Type.Object({
  task: Type.String({ maxLength: 100, default: '' }),
  outcome: Type.Optional(names),
  reason_ar: words,
  reason_en: words,
  /** One checkbox sends a text, several a list. */
  fields: Type.Optional(Type.Unsafe<string | string[]>({ anyOf: [{ type: 'array', items: names, maxItems: 100 }, names] })),
})

/** The form comes back with what was typed. Every other problem must undo what was written. */
const thrownBeforeWriting: ReadonlySet<string> = new Set(['applications.reason_needed', 'tasks.already_claimed'])

export const caseRoutes = [
  get(
    '/office/cases/:reference',
    { permission: 'case.read', audit: 'case.read', params: CaseParams, query: CaseQuery },
    async (ctx, { params, query }) => {
      const done = (['decided', 'noted', 'sent'] as const).find((name) => query[name] !== undefined)
      return page(showCase(ctx, await getCase(ctx, params.reference), { done }))
    },
  ),

  get(
    '/office/cases/:reference/process',
    { permission: 'case.read', audit: 'case.process_read', params: CaseParams },
    async (ctx, { params }) => page(showProcess(ctx, await getCaseProcess(ctx, params.reference))),
  ),

  get(
    '/office/cases/:reference/files/:fieldId',
    { permission: 'case.read', audit: 'case.file_read', params: CaseFileParams },
    async (ctx, { params }) => {
      const { bytes, type, filename } = await readCaseFile(ctx, params.reference, params.fieldId)
      return file(bytes, type, filename)
    },
  ),

  post(
    '/office/cases/:reference/decide',
    { permission: 'case.decide', audit: 'case.decided', params: CaseParams, body: DecideBody },
    async (ctx, { params: { reference }, body }) => {
      const { task: taskId, outcome, reason_ar, reason_en } = body
      const fields = [body.fields ?? []].flat()
      const reason = { ...(reason_ar ? { ar: reason_ar } : {}), ...(reason_en ? { en: reason_en } : {}) }
      try {
        await decideCase(ctx, { reference, taskId, outcome, reason, fields })
      } catch (error) {
        if (!(error instanceof Problem) || !thrownBeforeWriting.has(error.code)) throw error
        const sent = { outcome, reason_ar, reason_en, fields }
        const issues = error.issues.length > 0 ? error.issues : [{ field: 'outcome', text: error.text }]
        return page(showCase(ctx, await getCase(ctx, reference), { sent, issues }), error.status)
      }
      return redirect(href(ctx, `/office/cases/${reference}?decided=1`))
    },
  ),
]
