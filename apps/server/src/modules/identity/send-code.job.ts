import { locales, type Locale } from '@diwan/service-kit'
import type { SendMailOptions } from 'nodemailer'
import { job, type JobHandler } from '../../platform/jobs.ts'
import { hashCode, newCode } from './code-challenge.ts'
import { findById } from './store/accounts.ts'
import { lockChallenge, setCode } from './store/code-challenges.ts'
import { texts } from './texts.ts'

/** The part of a nodemailer transport that is used. */
export interface MailTransport {
  sendMail(message: SendMailOptions): Promise<unknown>
}

export interface Mail {
  readonly transport: MailTransport
  /** Such as `Diwan <no-reply@diwan.example>`. */
  readonly from: string
}

const paragraphs = (locale: Locale, code: string): string =>
  [`${texts.mailCode[locale]} ${code}`, texts.mailValid[locale], texts.mailNotYou[locale]].join('\n\n')

/**
 * Makes the code and sends it. A second run (the first one's commit was lost) sends another code, and only that one
 * works; a challenge that has ended meanwhile gets none.
 */
export const sendCodeJob = ({ secret, mail }: { readonly secret: string; readonly mail: Mail }): JobHandler =>
  job('identity.send-code', async (ctx, { challengeId }: { readonly challengeId: string }, meta) => {
    const challenge = await lockChallenge(ctx.tx, challengeId, ctx.now)
    const account = challenge && (await findById(ctx.tx, challenge.accountId))
    if (!challenge || !account?.email) return
    const code = newCode()
    await setCode(ctx.tx, challenge.id, hashCode(secret, challenge.id, code))
    const order = [challenge.locale, ...locales.filter((locale) => locale !== challenge.locale)]
    await mail.transport.sendMail({
      from: mail.from,
      to: account.email,
      subject: order.map((locale) => texts.mailSubject[locale]).join(' · '),
      text: order.map((locale) => paragraphs(locale, code)).join('\n\n———\n\n'),
      messageId: `<${meta.id}.${meta.attempt}@identity.diwan>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  })
