import type { Locale, LocalisedText } from '@diwan/service-kit'
import { Button, ButtonGroup, ErrorSummary, Form, TextField } from '@diwan/ui'
import type { AccountKind } from '../schema.ts'
import { texts } from '../texts.ts'

export interface LogInPageProps {
  readonly locale: Locale
  readonly kind: AccountKind
  readonly action: string
  readonly login: string
  /** Of one field, or of the attempt as a whole. */
  readonly errors: { readonly login?: LocalisedText; readonly password?: LocalisedText; readonly whole?: LocalisedText }
}

export function LogInPage({ locale, kind, action, login, errors }: LogInPageProps) {
  const isPerson = kind === 'person'
  const shown = [
    ...(errors.whole ? [{ message: errors.whole[locale], name: 'login' }] : []),
    ...(errors.login ? [{ message: errors.login[locale], name: 'login' }] : []),
    ...(errors.password ? [{ message: errors.password[locale], name: 'password' }] : []),
  ]
  return (
    <>
      <ErrorSummary locale={locale} errors={shown} />
      <h1>{(isPerson ? texts.personTitle : texts.officerTitle)[locale]}</h1>
      <p class="dw-lead">{(isPerson ? texts.personLead : texts.officerLead)[locale]}</p>
      <Form action={action} hidden={{ step: 'password' }}>
        <TextField
          name="login"
          locale={locale}
          label={(isPerson ? texts.personalNumber : texts.userName)[locale]}
          hint={isPerson ? texts.personalNumberHint[locale] : undefined}
          value={login}
          error={errors.login?.[locale]}
          inputMode={isPerson ? 'numeric' : 'text'}
          autocomplete="username"
          maxLength={60}
          width={isPerson ? 'sm' : 'md'}
          spellcheck={false}
          ltr
        />
        <TextField
          name="password"
          type="password"
          locale={locale}
          label={texts.password[locale]}
          error={errors.password?.[locale]}
          autocomplete="current-password"
          maxLength={200}
          width="md"
          ltr
        />
        <ButtonGroup>
          <Button>{texts.signIn[locale]}</Button>
          <Button variant="quiet" name="step" value="cancel">
            {texts.cancel[locale]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
