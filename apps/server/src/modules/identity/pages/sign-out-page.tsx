import type { Locale } from '@diwan/service-kit'
import { Button, Form } from '@diwan/ui'
import type { ComponentChildren } from 'preact'
import { texts } from '../texts.ts'

export interface SignOutPageProps {
  readonly locale: Locale
  readonly action: string
  readonly hidden?: Readonly<Record<string, string>>
  /** Further hidden fields, such as the tokens of the portal's forms. */
  readonly children?: ComponentChildren
}

export function SignOutPage({ locale, action, hidden = {}, children }: SignOutPageProps) {
  return (
    <>
      <h1>{texts.signOutTitle[locale]}</h1>
      <p class="dw-lead">{texts.signOutQuestion[locale]}</p>
      <Form action={action} hidden={hidden}>
        {children}
        <Button>{texts.signOut[locale]}</Button>
      </Form>
    </>
  )
}
