import type { Locale } from '@diwan/service-kit'
import { Alert, DateText, Ltr } from '@diwan/ui'
import type { FollowedApplication } from '../follow-application.ts'
import { texts } from '../follow-texts.ts'

interface Props {
  readonly locale: Locale
  readonly followed: FollowedApplication
}

/** What whoever has just submitted wants to know: that it arrived, its reference, who does what next, by when it ends. */
export function SubmittedPanel({ locale, followed: { application, timeline } }: Props) {
  const next = timeline.find(({ state }) => state === 'current') ?? timeline.find(({ state }) => state === 'upcoming')
  return (
    <Alert tone="success" heading={texts.done.submitted[locale]} announce>
      <p class="dw-lead">
        {texts.reference[locale]}: <Ltr>{application.reference}</Ltr>
      </p>
      {next && (
        <p>
          {texts.nextStep[locale]}: {next.title[locale]}
          {next.by && ` – ${next.by[locale]}`}
          {next.expectedBy && (
            <>
              {' – '}
              {texts.stepBy[locale]} <DateText value={next.expectedBy} locale={locale} />
            </>
          )}
        </p>
      )}
      {application.dueAt && !application.endedAt && (
        <p>
          {texts.promisedBy[locale]}: <DateText value={application.dueAt} locale={locale} />
        </p>
      )}
      {application.personId === null && <p>{texts.keepReference[locale]}</p>}
    </Alert>
  )
}
