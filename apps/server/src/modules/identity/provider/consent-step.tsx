/** Consent to a program that is not the platform's own: asked for each time, given for one hour by the token's life. */
import { ConsentPage } from '../pages/consent-page.tsx'
import { findById } from '../store/accounts.ts'
import { texts } from '../texts.ts'
import { finishConsent, show, type Step } from './step.ts'

export async function showConsent(step: Step): Promise<void> {
  const { env, interaction, locale, action } = step
  const accountId = interaction.session?.accountId
  const account = accountId ? await findById(env.db, accountId) : undefined
  const program = String(interaction.params['client_id'])
  const body = (
    <ConsentPage locale={locale} action={action} program={program} accountName={account?.name[locale] ?? ''} />
  )
  show(step, { title: texts.consentTitle[locale], body })
}

export async function allow(step: Step): Promise<void> {
  const { env, interaction } = step
  const grant = new env.provider.Grant({
    clientId: String(interaction.params['client_id']),
    accountId: interaction.session?.accountId ?? '',
  })
  grant.addOIDCScope(String(interaction.params['scope'] ?? ''))
  return finishConsent(step, await grant.save())
}
