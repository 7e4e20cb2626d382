import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import type { Verification } from '../schema.ts'
import { texts } from '../texts.ts'
import { VerificationPage, verdict } from './verification.tsx'
import { VerifyPage } from './verify.tsx'

type Ctx = Pick<RequestCtx, 'locale' | 'now'>

export const showVerify = (ctx: Ctx, entered: { readonly value?: string; readonly error?: string } = {}): Page => ({
  title: texts.verifyTitle[ctx.locale],
  description: texts.verifyDescription[ctx.locale],
  active: 'verify',
  body: <VerifyPage locale={ctx.locale} action={href(ctx, '/verify')} {...entered} />,
})

export const showVerification = (ctx: Ctx, asked: string, verification: Verification): Page => ({
  title: verdict(verification)[ctx.locale],
  active: 'verify',
  breadcrumbs: [{ href: href(ctx, '/verify'), text: texts.verifyTitle[ctx.locale] }],
  body: (
    <VerificationPage
      locale={ctx.locale}
      action={href(ctx, '/verify')}
      asked={asked}
      verification={verification}
      now={ctx.now}
      timeZone={nation.country.timeZone}
    />
  ),
})
