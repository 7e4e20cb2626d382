import type { Locale, LocalisedText } from '@diwan/service-kit'
import { Button, ButtonGroup, ErrorSummary, Form, Ltr, TextField } from '@diwan/ui'
import { texts } from '../texts.ts'

export interface CodePageProps {
  readonly locale: Locale
  readonly action: string
  /** Where the code went, mostly hidden. */
  readonly sentTo: string
  readonly error?: LocalisedText | undefined
}

export function CodePage({ locale, action, sentTo, error }: CodePageProps) {
  return (
    <>
      {error && <ErrorSummary locale={locale} errors={[{ message: error[locale], name: 'code' }]} />}
      <h1>{texts.codeTitle[locale]}</h1>
      <p class="dw-lead">{texts.codeLead[locale]}</p>
      <p>
        {texts.codeSentTo[locale]} <Ltr>{sentTo}</Ltr>
      </p>
      <Form action={action} hidden={{ step: 'code' }}>
        <TextField
          name="code"
          locale={locale}
          label={texts.code[locale]}
          hint={texts.codeHint[locale]}
          error={error?.[locale]}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={12}
          width="sm"
          ltr
        />
        <ButtonGroup>
          <Button>{texts.codeButton[locale]}</Button>
          <Button variant="secondary" name="step" value="resend">
            {texts.codeAgain[locale]}
          </Button>
          <Button variant="quiet" name="step" value="cancel">
            {texts.cancel[locale]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
