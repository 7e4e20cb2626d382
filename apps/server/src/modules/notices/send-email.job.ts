import type { SendMailOptions } from 'nodemailer'
import { job, type JobHandler } from '../../platform/jobs.ts'
import { composeMail } from './compose-mail.ts'
import { appendDelivery, findNotice, listDeliveries } from './store.ts'

/** The part of a nodemailer transport that is used. */
export interface MailTransport {
  sendMail(message: SendMailOptions): Promise<unknown>
}

export interface NoticeEnvironment {
  readonly transport: MailTransport
  /** Such as `Diwan <no-reply@diwan.example>`. */
  readonly from: string
  /** Base of absolute links, without a trailing slash. */
  readonly publicUrl: string
}

/** What the server said, for the evidence: servers like to repeat the address. */
const answerOf = (said: unknown): string =>
  String(said ?? '')
    .replaceAll(/<?[^\s<>"]+@[^\s<>":;,]+>?/g, '…')
    .slice(0, 300)

type Answer = { readonly outcome: 'accepted' | 'refused' | 'later'; readonly detail: string }

/** RFC 5321 §4.2.1: 5yz is final, 4yz may be tried again; no answer at all may be tried again too. */
async function handOver(transport: MailTransport, mail: SendMailOptions): Promise<Answer> {
  try {
    const sent = (await transport.sendMail(mail)) as { readonly response?: unknown } | undefined
    return { outcome: 'accepted', detail: answerOf(sent?.response) }
  } catch (error) {
    const { responseCode, response, message } = error as { responseCode?: unknown; response?: unknown; message: string }
    const isFinal = typeof responseCode === 'number' && responseCode >= 500
    return { outcome: isFinal ? 'refused' : 'later', detail: answerOf(response ?? message) }
  }
}

const idOf = (jobId: string, publicUrl: string): string => `<${jobId}@notices.${new URL(publicUrl).hostname}>`

/**
 * Hands a notice to the mail server. A server that is down or says "later" makes the job fail, so that it is tried
 * again; a refusal for good ends it with evidence. The message id is that of the job: if the mail went out but the
 * commit was lost, the second copy has the same id and mailboxes can tell.
 */
export const createNoticeJobs = ({ transport, from, publicUrl }: NoticeEnvironment): readonly JobHandler[] => [
  job('notices.send-email', async (ctx, { noticeId }: { readonly noticeId: string }, { id, attempt }) => {
    const notice = await findNotice(ctx.tx, noticeId)
    if (!notice?.email) return
    const earlier = await listDeliveries(ctx.tx, [noticeId])
    if (earlier.some(({ channel, outcome }) => channel === 'email' && outcome !== 'no-address')) return
    const messageId = idOf(id, publicUrl)
    const answer = await handOver(transport, { ...composeMail(notice, publicUrl), from, to: notice.email, messageId })
    // A new error: the transport's own carries the address, which must not reach the log.
    if (answer.outcome === 'later') throw new Error(`mail not sent: ${answer.detail}`)
    const detail = `${answer.detail} ${messageId}`.trim()
    await appendDelivery(ctx, noticeId, { channel: 'email', outcome: answer.outcome, attempt, detail })
  }),
]
