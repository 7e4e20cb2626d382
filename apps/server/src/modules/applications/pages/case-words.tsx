import { Alert, DateText, Details, Ltr, Tag, Thread } from '@diwan/ui'
import { href, type RequestCtx } from '../../../platform/http/index.ts'
import { decideTexts } from '../case-texts.ts'
import { correspondenceTexts as texts } from '../correspondence-texts.ts'
import type { OfficeCase } from '../get-case.ts'
import { statusTexts } from '../status-texts.ts'
import { WordsForm, type SentWords } from './words-form.tsx'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf'>
  readonly office: OfficeCase
  readonly sent?: SentWords | undefined
}

/** What officers tell each other: for those who judge, never for the applicant. */
export function CaseNotes({ ctx, office, sent }: Props) {
  const { locale } = ctx
  const { notes, application } = office
  const said = notes.map(({ id, at, authorName, body }) => ({ id, at, body, by: (authorName ?? texts.officer)[locale] }))
  return (
    <section class="dw-flow" id="notes">
      <h2>{texts.notes[locale]}</h2>
      <p class="dw-muted dw-small">{texts.notesLead[locale]}</p>
      <Thread locale={locale} items={said} empty={texts.noNotes[locale]} />
      <Details summary={texts.note[locale]} open={sent?.note !== undefined}>
        <WordsForm
          ctx={ctx}
          action={href(ctx, `/office/cases/${application.reference}/notes`)}
          name="note"
          label={texts.note[locale]}
          button={texts.saveNote[locale]}
          sent={sent}
        />
      </Details>
    </section>
  )
}

/** The conversation with the applicant; colleagues see who wrote for the entity. */
export function CaseMessages({ ctx, office, sent }: Props) {
  const { locale } = ctx
  const { messages, application } = office
  const said = messages.map(({ id, at, sender, authorName, body }) => ({
    id,
    at,
    body,
    by: (sender === 'applicant' ? (application.applicantName ?? texts.applicant) : (authorName ?? texts.officer))[locale],
  }))
  return (
    <section class="dw-flow" id="messages">
      <h2>{texts.messages[locale]}</h2>
      <p class="dw-muted dw-small">{texts.officersLead[locale]}</p>
      <Thread locale={locale} items={said} empty={texts.none[locale]} />
      <Details summary={texts.message[locale]} open={sent?.message !== undefined}>
        <WordsForm
          ctx={ctx}
          action={href(ctx, `/office/cases/${application.reference}/messages`)}
          name="message"
          label={texts.message[locale]}
          hint={texts.languageHint[locale].replace('{language}', decideTexts.languages[application.locale][locale])}
          button={texts.send[locale]}
          sent={sent}
        />
      </Details>
    </section>
  )
}

/** Before anything is decided: what else the same person has applied for in this service. */
export function Duplicates({ ctx, office: { duplicates } }: Props) {
  const { locale } = ctx
  if (duplicates.length === 0) return null
  return (
    <Alert tone="warning" heading={texts.duplicates[locale]}>
      <p>{texts.duplicatesLead[locale]}</p>
      <ul>
        {duplicates.map(({ id, reference, status, submittedAt }) => (
          <li key={id}>
            <a class="ds-link" href={href(ctx, `/office/cases/${reference}`)}>
              <Ltr>{reference}</Ltr>
            </a>{' '}
            <Tag tone={statusTexts[status].tone}>{statusTexts[status].name[locale]}</Tag> {texts.submitted[locale]}{' '}
            <DateText value={submittedAt} locale={locale} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}
