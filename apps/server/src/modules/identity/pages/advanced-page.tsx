import type { Locale } from '@diwan/service-kit'
import { Button, Form } from '@diwan/ui'
import { texts } from '../texts.ts'

/** For an account that has only the basic level: what is missing and how to get it. */
export function AdvancedPage({ locale, action }: { readonly locale: Locale; readonly action: string }) {
  return (
    <>
      <h1>{texts.advancedTitle[locale]}</h1>
      <p class="dw-lead">{texts.advancedLead[locale]}</p>
      <section class="dw-flow">
        <h2>{texts.advancedHow[locale]}</h2>
        <ol>
          {texts.advancedSteps.map((step) => (
            <li key={step.en}>{step[locale]}</li>
          ))}
        </ol>
      </section>
      <Form action={action} hidden={{ step: 'cancel' }}>
        <Button>{texts.goBack[locale]}</Button>
      </Form>
    </>
  )
}
