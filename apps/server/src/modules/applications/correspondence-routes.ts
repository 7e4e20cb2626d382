import { Type } from 'typebox'
import { href, page, post, redirect } from '../../platform/http/index.ts'
import { addNote } from './add-note.ts'
import { errors } from './errors.ts'
import { followApplication } from './follow-application.ts'
import { getCase } from './get-case.ts'
import { messageApplicant } from './message-applicant.ts'
import { messageOfficers } from './message-officers.ts'
import { showCase } from './pages/case.tsx'
import { showApplication } from './pages/follow.tsx'
import { Problem } from '../../platform/problem.ts'

const Params = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 60 }) })
const words = Type.String({ maxLength: 20_000, default: '' })
const NoteBody = Type.Object({ note: words })
const MessageBody = Type.Object({ message: words })

/** Messages per minute and caller: more is no conversation. */
const messagesPerMinute = 30

/** What has to be mended, when nothing was written. */
function issuesOf(error: unknown) {
  if (!(error instanceof Problem) || error.code !== errors.words_needed().code) throw error
  return error
}

export const correspondenceRoutes = [
  post(
    '/office/cases/:reference/notes',
    { permission: 'case.note', audit: 'case.noted', params: Params, body: NoteBody },
    async (ctx, { params: { reference }, body: { note } }) => {
      try {
        await addNote(ctx, reference, note)
      } catch (error) {
        const { issues, status } = issuesOf(error)
        return page(showCase(ctx, await getCase(ctx, reference), { words: { note, issues } }), status)
      }
      return redirect(href(ctx, `/office/cases/${reference}?noted=1#notes`))
    },
  ),

  post(
    '/office/cases/:reference/messages',
    { permission: 'case.message', audit: 'case.message_sent', params: Params, body: MessageBody },
    async (ctx, { params: { reference }, body: { message } }) => {
      try {
        await messageApplicant(ctx, reference, message)
      } catch (error) {
        const { issues, status } = issuesOf(error)
        return page(showCase(ctx, await getCase(ctx, reference), { words: { message, issues } }), status)
      }
      return redirect(href(ctx, `/office/cases/${reference}?sent=1#messages`))
    },
  ),

  post(
    '/applications/:reference/messages',
    {
      permission: 'application.message',
      audit: 'application.message_sent',
      params: Params,
      body: MessageBody,
      rateLimit: messagesPerMinute,
    },
    async (ctx, { params, body: { message } }) => {
      try {
        const { reference } = await messageOfficers(ctx, params.reference, message)
        return redirect(href(ctx, `/applications/${reference}?done=sent#messages`))
      } catch (error) {
        const { issues, status } = issuesOf(error)
        return page(showApplication(ctx, await followApplication(ctx, params.reference), undefined, { message, issues }), status)
      }
    },
  ),
]
