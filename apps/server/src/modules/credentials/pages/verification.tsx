import type { Locale } from '@diwan/service-kit'
import { BigResult, DateText, Ltr, SummaryList, type ResultState, type SummaryRow } from '@diwan/ui'
import { writtenOut } from '../document/written-out.ts'
import type { Verification } from '../schema.ts'
import { texts } from '../texts.ts'
import { VerifyForm } from './verify.tsx'

export interface VerificationPageProps {
  readonly locale: Locale
  readonly action: string
  /** As typed, when nothing is known under it. */
  readonly asked: string
  readonly verification: Verification
  readonly now: Date
  readonly timeZone: string
}

type Known = Exclude<Verification, { status: 'unknown' }>

const results = {
  valid: { state: 'valid', heading: texts.valid, text: texts.validText, advice: [] },
  expired: { state: 'expired', heading: texts.expired, text: texts.expiredText, advice: [] },
  suspended: { state: 'expired', heading: texts.suspended, text: texts.suspendedText, advice: [texts.contactIssuer] },
  revoked: {
    state: 'revoked',
    heading: texts.revoked,
    text: texts.revokedText,
    advice: [texts.askForNew, texts.contactIssuer],
  },
  unknown: {
    state: 'unknown',
    heading: texts.unknown,
    text: texts.unknownText,
    advice: [texts.checkTyping, texts.askHolder, texts.suspectForgery],
  },
} as const satisfies Record<Verification['status'], { state: ResultState; [part: string]: unknown }>

export const verdict = (verification: Verification) => results[verification.status].heading

/** The answer to a scanned or typed number: verdict first, then what to compare, then what to do. */
export function VerificationPage({ locale, action, asked, verification, now, timeZone }: VerificationPageProps) {
  const { state, heading, text, advice } = results[verification.status]
  return (
    <>
      <BigResult state={state} heading={heading[locale]}>
        <p>
          <Ltr>{verification.status === 'unknown' ? asked : verification.number}</Ltr>
        </p>
        <p>{text[locale]}</p>
      </BigResult>
      {verification.status !== 'unknown' && (
        <>
          <SummaryList
            locale={locale}
            heading={texts.facts[locale]}
            rows={[
              ...facts(verification, locale),
              {
                label: texts.checkedAt[locale],
                value: <DateText value={now} locale={locale} time timeZone={timeZone} />,
              },
            ]}
          />
          <p class="dw-small dw-muted">{texts.privacy[locale]}</p>
        </>
      )}
      {advice.length > 0 && (
        <section class="dw-flow">
          <h2>{texts.whatToDo[locale]}</h2>
          <ul>
            {advice.map((item) => (
              <li key={item.en}>{item[locale]}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="dw-flow">
        <h2>{texts.verifyAnother[locale]}</h2>
        <VerifyForm locale={locale} action={action} />
      </section>
    </>
  )
}

function facts(known: Known, locale: Locale): SummaryRow[] {
  const day = (value: string) => <DateText value={value} locale={locale} />
  return [
    { label: texts.document[locale], value: known.title[locale] },
    { label: texts.issuer[locale], value: known.issuer.name[locale] },
    { label: texts.holder[locale], value: <bdi>{known.holderName[locale]}</bdi> },
    ...known.claims.map(({ label, value }) => ({ label: label[locale], value: claimText(value, locale) })),
    { label: texts.issuedOn[locale], value: day(known.issuedOn) },
    { label: texts.validUntil[locale], value: known.validUntil ? day(known.validUntil) : texts.noExpiry[locale] },
    ...(known.revokedOn ? [{ label: texts.revokedOn[locale], value: day(known.revokedOn) }] : []),
  ]
}

function claimText(value: Known['claims'][number]['value'], locale: Locale) {
  const written = writtenOut(value)
  return typeof written === 'string' ? <Ltr>{written}</Ltr> : <bdi>{written[locale]}</bdi>
}
