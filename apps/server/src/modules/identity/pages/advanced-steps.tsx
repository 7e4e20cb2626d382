import type { Locale } from '@diwan/service-kit'
import { texts } from '../texts.ts'

/** How an account comes to the advanced level. */
export const AdvancedSteps = ({ locale }: { readonly locale: Locale }) => (
  <section class="dw-flow">
    <h2>{texts.advancedHow[locale]}</h2>
    <ol>
      {texts.advancedSteps.map((step) => (
        <li key={step.en}>{step[locale]}</li>
      ))}
    </ol>
  </section>
)
