import type { Locale } from '@diwan/service-kit'
import { Button, ButtonLink, DateText, Form, Ltr, SummaryList, type SummaryRow } from '@diwan/ui'
import type { ComponentChildren } from 'preact'
import { maskEmail } from '../provider/code-step.tsx'
import type { Account, Assurance } from '../schema.ts'
import { roleNames, texts } from '../texts.ts'
import { AdvancedSteps } from './advanced-steps.tsx'

export interface AccountPageProps {
  readonly locale: Locale
  readonly account: Account
  /** Of this session: may be lower than what the account can reach. */
  readonly assurance: Assurance
  readonly since: Date | null
  readonly signOutAction: string
  readonly stepUpHref: string
  /** Hidden fields of the sign-out form. */
  readonly formTokens: ComponentChildren
}

const officerRows = (locale: Locale, { login, entityId, roles }: Account): SummaryRow[] => [
  { label: texts.userName[locale], value: <Ltr>{login}</Ltr> },
  { label: texts.entity[locale], value: <Ltr>{entityId}</Ltr> },
  {
    label: texts.roles[locale],
    value: roles.map((role) => roleNames[role]?.[locale] ?? role).join(locale === 'ar' ? '، ' : ', '),
  },
]

const personRows = (locale: Locale, { login, email }: Account, assurance: Assurance): SummaryRow[] => [
  { label: texts.personalNumber[locale], value: <Ltr>{login}</Ltr> },
  { label: texts.level[locale], value: texts[assurance][locale] },
  { label: texts.codesGoTo[locale], value: email && <Ltr>{maskEmail(email)}</Ltr> },
]

/** Who is logged in, how surely, and since when. */
export function AccountPage({
  locale,
  account,
  assurance,
  since,
  signOutAction,
  stepUpHref,
  formTokens,
}: AccountPageProps) {
  const isPerson = account.kind === 'person'
  const rows = [
    { label: texts.name[locale], value: account.name[locale] },
    ...(isPerson ? personRows(locale, account, assurance) : officerRows(locale, account)),
    { label: texts.since[locale], value: since && <DateText locale={locale} value={since} time /> },
  ]
  return (
    <>
      <h1>{texts.accountTitle[locale]}</h1>
      <SummaryList locale={locale} rows={rows} />
      {isPerson && assurance === 'basic' && <HigherLevel locale={locale} account={account} stepUpHref={stepUpHref} />}
      <Form action={signOutAction}>
        {formTokens}
        <Button variant="secondary" icon="sign-out">
          {texts.signOut[locale]}
        </Button>
      </Form>
    </>
  )
}

function HigherLevel({ locale, account, stepUpHref }: Pick<AccountPageProps, 'locale' | 'account' | 'stepUpHref'>) {
  if (account.assurance === 'advanced') {
    return (
      <section class="dw-flow">
        <h2>{texts.advanced[locale]}</h2>
        <p>{texts.stepUpLead[locale]}</p>
        <p>
          <ButtonLink href={stepUpHref}>{texts.stepUp[locale]}</ButtonLink>
        </p>
      </section>
    )
  }
  return <AdvancedSteps locale={locale} />
}
