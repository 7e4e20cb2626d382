import type { Locale } from '@diwan/service-kit'
import { Button, Form } from '@diwan/ui'
import { texts } from '../texts.ts'
import { AdvancedSteps } from './advanced-steps.tsx'

/** For an account that has only the basic level: what is missing and how to get it. */
export function AdvancedPage({ locale, action }: { readonly locale: Locale; readonly action: string }) {
  return (
    <>
      <h1>{texts.advancedTitle[locale]}</h1>
      <p class="dw-lead">{texts.advancedLead[locale]}</p>
      <AdvancedSteps locale={locale} />
      <Form action={action} hidden={{ step: 'cancel' }}>
        <Button>{texts.goBack[locale]}</Button>
      </Form>
    </>
  )
}
