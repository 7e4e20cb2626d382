/**
 * The pages between a client's request and the answer to it: log-in, second factor, consent.
 *
 * Each interaction is bound to the browser by a signed, httpOnly, SameSite=Lax cookie whose path is the interaction's
 * own address: a form sent from another site carries no cookie and is refused, and two tabs do not disturb each other.
 */
import type { Context, Middleware } from 'koa'
import { errors } from 'oidc-provider'
import { bucketOf, countAttempt } from '../../../platform/http/rate-limit.ts'
import { findChallenge } from '../code-challenge.ts'
import type { Account } from '../schema.ts'
import { findById } from '../store/accounts.ts'
import { callerOf } from './caller.ts'
import { kindFor } from './clients.ts'
import { checkCode, showCode, startSecondFactor } from './code-step.tsx'
import { allow, showConsent } from './consent-step.tsx'
import { logIn, showLogIn } from './log-in-step.tsx'
import type { ProviderEnvironment } from './provider-environment.ts'
import { readForm } from './read-form.ts'
import { localeOf, originalUrl } from './respond-page.tsx'
import { cancel, wantsAdvanced, type Step } from './step.ts'

const path = /^\/sign-in\/([\w-]+)$/

async function openStep(env: ProviderEnvironment, ctx: Context): Promise<Step> {
  const interaction = await env.provider.interactionDetails(ctx.req, ctx.res)
  if (interaction.uid !== path.exec(ctx.path)?.[1]) throw new errors.SessionNotFound('interaction of another page')
  const locale = localeOf(ctx, interaction.params['ui_locales'])
  return { env, ctx, interaction, locale, action: originalUrl(ctx) }
}

/** Who has proven the first factor: in this interaction, or by a live log-in that is to step up. */
async function provenAccount(step: Step): Promise<{ account: Account; isCodeAsked: boolean } | undefined> {
  const { env, interaction } = step
  if (!wantsAdvanced(step)) return undefined
  const challenge = await findChallenge(env, interaction.uid)
  const accountId = challenge?.accountId ?? interaction.session?.accountId
  const account = accountId ? await findById(env.db, accountId) : undefined
  const fits = account?.isActive && account.kind === kindFor(interaction.params['client_id'])
  return fits ? { account, isCodeAsked: challenge !== undefined } : undefined
}

async function showStep(step: Step): Promise<void> {
  if (step.interaction.prompt.name === 'consent') return showConsent(step)
  const proven = await provenAccount(step)
  if (!proven) return showLogIn(step)
  return proven.isCodeAsked ? showCode(step, proven.account) : startSecondFactor(step, proven.account)
}

async function takeStep(step: Step): Promise<void> {
  const { env, ctx, interaction } = step
  const form = await readForm(ctx.req)
  const wanted = form.getAll('step').at(-1)
  if (wanted === 'cancel') return cancel(step)
  if (interaction.prompt.name === 'consent') return wanted === 'allow' ? allow(step) : showConsent(step)

  const bucket = bucketOf(env.secret, 'identity', callerOf(ctx.req, env.trustProxy))
  await countAttempt(env.db, bucket, env.attemptsPerMinute, env.clock())
  const proven = await provenAccount(step)
  if (!proven) return logIn(step, form)
  return wanted === 'resend' || !proven.isCodeAsked
    ? startSecondFactor(step, proven.account)
    : checkCode(step, proven.account, form)
}

export const interactions =
  (env: ProviderEnvironment): Middleware =>
  async (ctx, next) => {
    if (!path.test(ctx.path)) return next()
    const step = await openStep(env, ctx)
    ctx.set('cache-control', 'no-store')
    return ctx.method === 'POST' ? takeStep(step) : showStep(step)
  }
