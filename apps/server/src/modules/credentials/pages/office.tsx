import type { Locale } from '@diwan/service-kit'
import {
  Button,
  ButtonLink,
  DateText,
  ErrorSummary,
  Ltr,
  Notification,
  SummaryList,
  Tag,
  TextField,
  type SummaryRow,
} from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { officeTexts as texts } from '../office-texts.ts'
import type { IssuedCredential } from '../schema.ts'
import { texts as verifyTexts } from '../texts.ts'

type Ctx = Pick<RequestCtx, 'locale'>

interface Entered {
  readonly value?: string
  readonly error?: string
}

/** Where officers type a number. */
export const showFindCredential = (ctx: Ctx, { value, error }: Entered = {}): Page => ({
  title: texts.find[ctx.locale],
  width: 'form',
  hasErrors: error !== undefined,
  body: (
    <>
      {error && <ErrorSummary locale={ctx.locale} errors={[{ message: error, name: 'number' }]} />}
      <h1>{texts.find[ctx.locale]}</h1>
      <p class="dw-lead">{texts.findLead[ctx.locale]}</p>
      <form class="dw-form dw-flow" method="get" action={href(ctx, '/office/credentials')} noValidate>
        <TextField
          name="number"
          locale={ctx.locale}
          label={verifyTexts.numberLabel[ctx.locale]}
          error={error}
          value={value}
          ltr
          width="md"
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
        />
        <Button icon="search">{texts.findButton[ctx.locale]}</Button>
      </form>
    </>
  ),
})

interface Shown {
  readonly canRevoke: boolean
  /** Comes from revoking it just now. */
  readonly isDone: boolean
}

export function showIssuedCredential(ctx: Ctx, issued: IssuedCredential, { canRevoke, isDone }: Shown): Page {
  const { locale } = ctx
  const { verification, revocationReason } = issued
  const { number, status, title } = verification
  const reason: SummaryRow[] = revocationReason
    ? [{ label: texts.reason[locale], value: revocationReason[locale] }]
    : []
  return {
    title: `${title[locale]} – ${number}`,
    width: 'form',
    breadcrumbs: [{ href: href(ctx, '/office/credentials'), text: texts.find[locale] }],
    body: (
      <>
        {isDone && status === 'revoked' && <Notification>{texts.revoked[locale]}</Notification>}
        <h1>{title[locale]}</h1>
        <SummaryList locale={locale} rows={[...factsOf(issued, locale), ...reason]} />
        {status !== 'revoked' &&
          (canRevoke ? (
            <ButtonLink href={href(ctx, `/office/credentials/${number}/revoke`)} variant="secondary">
              {texts.revoke[locale]}
            </ButtonLink>
          ) : (
            <p class="dw-muted">{texts.onlySupervisor[locale]}</p>
          ))}
      </>
    ),
  }
}

const tones = { valid: 'success', expired: 'neutral', suspended: 'warning', revoked: 'danger' } as const

/** What identifies a document without telling more of its holder than a verifier sees. */
export function factsOf({ verification }: IssuedCredential, locale: Locale): SummaryRow[] {
  const { number, status, holderName, issuedOn, validUntil, revokedOn } = verification
  return [
    { label: verifyTexts.numberLabel[locale], value: <Ltr>{number}</Ltr> },
    { label: texts.state[locale], value: <Tag tone={tones[status]}>{texts.states[status][locale]}</Tag> },
    { label: verifyTexts.holder[locale], value: <bdi>{holderName[locale]}</bdi> },
    { label: verifyTexts.issuedOn[locale], value: <DateText value={issuedOn} locale={locale} /> },
    {
      label: verifyTexts.validUntil[locale],
      value: validUntil ? <DateText value={validUntil} locale={locale} /> : verifyTexts.noExpiry[locale],
    },
    ...(revokedOn
      ? [{ label: verifyTexts.revokedOn[locale], value: <DateText value={revokedOn} locale={locale} /> }]
      : []),
  ]
}
