import type { Locale } from '@diwan/service-kit'
import { Button, ButtonGroup, Form, Ltr, SummaryList } from '@diwan/ui'
import { texts } from '../texts.ts'

export interface ConsentPageProps {
  readonly locale: Locale
  readonly action: string
  readonly program: string
  readonly accountName: string
}

/** Before a program of its own gets the right to act for a person. */
export function ConsentPage({ locale, action, program, accountName }: ConsentPageProps) {
  return (
    <>
      <h1>{texts.consentTitle[locale]}</h1>
      <p class="dw-lead">{texts.consentLead[locale]}</p>
      <SummaryList
        locale={locale}
        rows={[
          { label: texts.consentProgram[locale], value: <Ltr>{program}</Ltr> },
          { label: texts.consentFor[locale], value: accountName },
          { label: texts.consentTime[locale], value: texts.consentHour[locale] },
        ]}
      />
      <Form action={action}>
        <ButtonGroup>
          <Button name="step" value="allow">
            {texts.allow[locale]}
          </Button>
          <Button variant="secondary" name="step" value="cancel">
            {texts.refuse[locale]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
