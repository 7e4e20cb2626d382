import type { Locale } from '@diwan/service-kit'
import { Button, ErrorSummary, Ltr, TextField } from '@diwan/ui'
import { texts } from '../texts.ts'

export interface VerifyFormProps {
  readonly locale: Locale
  readonly action: string
  readonly value?: string
  readonly error?: string | undefined
}

/**
 * The form alone: on the page of its own, and under every result. By GET, so that it works from any page and history.
 */
export function VerifyForm({ locale, action, value, error }: VerifyFormProps) {
  return (
    <form class="dw-form dw-flow" method="get" action={action} noValidate>
      <TextField
        name="number"
        locale={locale}
        label={texts.numberLabel[locale]}
        hint={
          <>
            {texts.numberHint[locale]} <Ltr>GC7K-4M9P-XW3D-T</Ltr>
          </>
        }
        error={error}
        value={value}
        ltr
        width="md"
        maxLength={300}
        autocomplete="off"
        spellcheck={false}
      />
      <Button icon="shield">{texts.verifyButton[locale]}</Button>
    </form>
  )
}

/** Where anybody types a number. */
export function VerifyPage({ locale, action, value, error }: VerifyFormProps) {
  return (
    <>
      {error && <ErrorSummary locale={locale} errors={[{ message: error, name: 'number' }]} />}
      <h1>{texts.verifyTitle[locale]}</h1>
      <p class="dw-lead">{texts.verifyLead[locale]}</p>
      <VerifyForm locale={locale} action={action} {...(value === undefined ? {} : { value })} error={error} />
      <section class="dw-flow">
        <h2>{texts.scanHeading[locale]}</h2>
        <p>{texts.scanText[locale]}</p>
      </section>
    </>
  )
}
