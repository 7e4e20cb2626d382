import type { Locale } from '@diwan/service-kit'
import type { Context } from 'koa'
import type { Interaction } from 'oidc-provider'
import { acr, asksForAdvanced } from '../rules.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import type { ProviderEnvironment } from './provider-environment.ts'
import { respondPage, type ProviderPage } from './respond-page.tsx'

/** One request of a person to an interaction in progress. */
export interface Step {
  readonly env: ProviderEnvironment
  readonly ctx: Context
  readonly interaction: Interaction
  readonly locale: Locale
  /** Where the forms of this interaction go: its own address, with the language chosen on it. */
  readonly action: string
}

export const wantsAdvanced = ({ interaction }: Step): boolean => asksForAdvanced(interaction.params['acr_values'])

export function show({ env, ctx, interaction, locale }: Step, page: ProviderPage): void {
  // The last redirect after a form leads to the client, which may be a program on the person's own computer.
  ctx.set('content-security-policy', contentSecurityPolicy(new URL(String(interaction.params['redirect_uri'])).origin))
  respondPage(ctx, { locale, isDemo: env.isDemo, homeUrl: env.publicUrl }, page)
}

type Result = Parameters<ProviderEnvironment['provider']['interactionResult']>[2]

async function finish({ env, ctx }: Step, result: Result): Promise<void> {
  const target = await env.provider.interactionResult(ctx.req, ctx.res, result)
  ctx.status = 303
  ctx.redirect(target)
}

export const finishLogIn = (step: Step, accountId: string, level: 'basic' | 'advanced'): Promise<void> =>
  finish(step, { login: { accountId, acr: acr[level], amr: level === 'advanced' ? ['pwd', 'otp'] : ['pwd'] } })

export const finishConsent = (step: Step, grantId: string): Promise<void> => finish(step, { consent: { grantId } })

export const cancel = (step: Step): Promise<void> =>
  finish(step, { error: 'access_denied', error_description: 'the person cancelled' })

/** After a form: the page is fetched again, so that a reload sends nothing twice. */
export function reload({ ctx, action }: Step): void {
  ctx.status = 303
  ctx.redirect(action)
}
