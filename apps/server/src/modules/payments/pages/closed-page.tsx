import type { Locale } from '@diwan/service-kit'
import { Alert, ButtonLink } from '@diwan/ui'
import { texts } from '../texts.ts'

/** Nothing to pay here any more. */
export const ClosedPage = ({ locale, subjectHref }: { readonly locale: Locale; readonly subjectHref: string }) => (
  <>
    <h1>{texts.payTitle[locale]}</h1>
    <Alert tone="warning" heading={texts.closedTitle[locale]}>
      <p>{texts.closedText[locale]}</p>
    </Alert>
    <p>
      <ButtonLink href={subjectHref}>{texts.backToSubject[locale]}</ButtonLink>
    </p>
  </>
)
