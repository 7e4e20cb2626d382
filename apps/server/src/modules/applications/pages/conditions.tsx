import type { Locale } from '@diwan/service-kit'
import { Alert, Details } from '@diwan/ui'
import type { RequirementResult, RequirementsAssessment } from '../../decisions/index.ts'
import { formTexts as texts } from '../form-texts.ts'

interface ConditionsProps {
  readonly locale: Locale
  readonly requirements: RequirementsAssessment
}

/** Which conditions are met; those that are not, with the law they come from and what can be done. */
export function Conditions({ locale, requirements: { met, results } }: ConditionsProps) {
  if (results.length === 0) return null
  return (
    <section class="dw-flow">
      <h2>{texts.conditions[locale]}</h2>
      {met ? (
        <Alert tone="success" heading={texts.allMet[locale]} headingLevel={3}>
          <Details summary={texts.seeConditions[locale]}>
            <ul>
              {results.map(({ id, text }) => (
                <li key={id}>{text[locale]}</li>
              ))}
            </ul>
          </Details>
        </Alert>
      ) : (
        <Alert tone="danger" heading={texts.notMet[locale]} headingLevel={3}>
          <p>{texts.notMetMeans[locale]}</p>
          <ul>
            {results
              .filter((result) => !result.met)
              .map((result) => (
                <NotMet key={result.id} locale={locale} result={result} />
              ))}
          </ul>
        </Alert>
      )}
    </section>
  )
}

interface NotMetProps {
  readonly locale: Locale
  readonly result: RequirementResult
}

const NotMet = ({ locale, result: { text, remedy, legalBasis } }: NotMetProps) => (
  <li>
    <strong>{text[locale]}</strong>
    {remedy && (
      <p>
        {texts.whatToDo[locale]} {remedy[locale]}
      </p>
    )}
    {legalBasis && (
      <p class="dw-small dw-muted">
        {texts.legalBasis[locale]} {legalBasis.title[locale]}
        {legalBasis.article && ` – ${legalBasis.article[locale]}`}
      </p>
    )}
  </li>
)
