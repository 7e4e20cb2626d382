/** Second factor: the one-time code. */
import type { LocalisedText } from '@diwan/service-kit'
import { askForCode, verifyCode } from '../code-challenge.ts'
import { AdvancedPage } from '../pages/advanced-page.tsx'
import { CodePage } from '../pages/code-page.tsx'
import type { Account } from '../schema.ts'
import { texts } from '../texts.ts'
import { finishLogIn, reload, show, type Step } from './step.ts'

/** `fatima@example.org` as `f•••@example.org`: enough to know the mailbox, too little to learn the address. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/, '$1•••')

export function showCode(
  step: Step,
  account: Account,
  { error, status = 200 }: { error?: LocalisedText; status?: number } = {},
): void {
  const { locale, action } = step
  const body = <CodePage locale={locale} action={action} sentTo={maskEmail(account.email ?? '')} error={error} />
  show(step, { title: texts.codeTitle[locale], body, status, hasErrors: error !== undefined })
}

/** Only after the first factor: an account that cannot reach advanced is told how to; others are sent a code. */
export async function startSecondFactor(step: Step, account: Account): Promise<void> {
  const { env, interaction, locale, action } = step
  if (account.assurance !== 'advanced' || !account.email) {
    return show(step, { title: texts.advancedTitle[locale], body: <AdvancedPage locale={locale} action={action} /> })
  }
  const isSent = await askForCode(env, { interactionId: interaction.uid, accountId: account.id, locale })
  if (!isSent) return showCode(step, account, { error: texts.tooManyCodes, status: 429 })
  return reload(step)
}

export async function checkCode(step: Step, account: Account, form: URLSearchParams): Promise<void> {
  const code = (form.get('code') ?? '').slice(0, 20)
  if (code.trim() === '') return showCode(step, account, { error: texts.codeMissing, status: 422 })
  const answer = await verifyCode(step.env, step.interaction.uid, code)
  if (answer.result === 'accepted') return finishLogIn(step, answer.accountId, 'advanced')
  return showCode(step, account, { error: answer.result === 'wrong' ? texts.codeWrong : texts.codeEnded, status: 422 })
}
