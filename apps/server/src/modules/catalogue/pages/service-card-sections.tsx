import type { Field, FormPage, LegalResource, Locale, PublicService } from '@diwan/service-kit'
import { DateText, Ltr, SummaryList } from '@diwan/ui'
import { cardTexts as texts, fill } from '../page-texts.ts'
import { texts as names } from '../texts.ts'
import { CardSection } from './card-section.tsx'

interface SectionProps {
  readonly locale: Locale
  readonly service: PublicService
}

export const Conditions = ({ locale, service: { requirements } }: SectionProps) => (
  <CardSection id="conditions" heading={texts.conditions[locale]}>
    {requirements.length === 0 ? (
      <p>{texts.noConditions[locale]}</p>
    ) : (
      <ul>
        {requirements.map(({ id, text, remedy, legalBasis }) => (
          <li key={id}>
            {text[locale]}
            {legalBasis && (
              <>
                {' '}
                (<Law locale={locale} law={legalBasis} />)
              </>
            )}
            {remedy && (
              <>
                <br />
                <span class="dw-small dw-muted">{remedy[locale]}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    )}
  </CardSection>
)

interface Needed {
  readonly field: Field
  readonly isConditional: boolean
}

const needed = (form: readonly FormPage[]): Needed[] =>
  form.flatMap(({ fields, visibleWhen }) =>
    fields.map((field) => ({ field, isConditional: visibleWhen !== undefined || field.visibleWhen !== undefined })),
  )

/** What the state does not know already: prefilled answers that cannot be changed are not asked for. */
export function Needs({ locale, service }: SectionProps) {
  const all = needed(service.form).filter(({ field }) => !field.readOnly && field.type !== 'checkbox')
  const documents = all.filter(({ field }) => field.type === 'file')
  const information = all.filter(({ field }) => field.type !== 'file')
  return (
    <CardSection id="need" heading={texts.need[locale]}>
      <h3>{texts.documents[locale]}</h3>
      {documents.length === 0 ? <p>{texts.noDocuments[locale]}</p> : <NeedList locale={locale} items={documents} />}
      {information.length > 0 && (
        <>
          <h3>{texts.information[locale]}</h3>
          <NeedList locale={locale} items={information} />
        </>
      )}
    </CardSection>
  )
}

const NeedList = ({ locale, items }: { readonly locale: Locale; readonly items: readonly Needed[] }) => (
  <ul>
    {items.map(({ field, isConditional }) => (
      <li key={field.id}>
        {field.label[locale]}
        {isConditional && <span class="dw-muted"> {texts.whereItApplies[locale]}</span>}
        {!field.required && <span class="dw-muted"> {texts.optional[locale]}</span>}
        {field.type === 'file' && field.hint && (
          <>
            <br />
            <span class="dw-small dw-muted">{field.hint[locale]}</span>
          </>
        )}
      </li>
    ))}
  </ul>
)

export const Steps = ({ locale, service: { steps } }: SectionProps) => (
  <CardSection id="steps" heading={texts.steps[locale]}>
    <ol>
      {steps.map((step) => (
        <li key={step.en}>{step[locale]}</li>
      ))}
    </ol>
  </CardSection>
)

export const Outputs = ({ locale, service: { outputs } }: SectionProps) => (
  <CardSection id="outputs" heading={texts.outputs[locale]}>
    <ul>
      {outputs.map(({ id, title, credential, collect }) => (
        <li key={id}>
          {title[locale]}
          {credential && <span class="dw-muted"> {texts.verifiable[locale]}</span>}
          {collect && <span class="dw-muted"> {texts.collect[locale]}</span>}
        </li>
      ))}
    </ul>
  </CardSection>
)

export const Delegation = ({ locale, service: { delegation, journey } }: SectionProps) =>
  journey.kind === 'verification' ? null : (
    <CardSection id="delegation" heading={texts.delegation[locale]}>
      {delegation.length === 0 ? (
        <p>{texts.noDelegation[locale]}</p>
      ) : (
        <ul>
          {delegation.map((kind) => (
            <li key={kind}>{names.delegations[kind][locale]}</li>
          ))}
        </ul>
      )}
    </CardSection>
  )

export const Registers = ({ locale, service: { facts } }: SectionProps) =>
  facts.length === 0 ? null : (
    <CardSection id="registers" heading={texts.registers[locale]}>
      <SummaryList
        locale={locale}
        rows={facts.map(({ title, purpose }) => ({ label: title[locale], value: purpose[locale] }))}
      />
    </CardSection>
  )

export const LegalBasis = ({ locale, service: { legalBasis } }: SectionProps) => (
  <CardSection id="legal-basis" heading={texts.legalBasis[locale]}>
    {legalBasis.length === 0 ? (
      <p>{texts.noLegalBasis[locale]}</p>
    ) : (
      <ul>
        {legalBasis.map((law) => (
          <li key={law.title.en}>
            <Law locale={locale} law={law} />
          </li>
        ))}
      </ul>
    )}
  </CardSection>
)

const Law = ({ locale, law }: { readonly locale: Locale; readonly law: LegalResource }) => (
  <>
    {law.url ? <a href={law.url}>{law.title[locale]}</a> : law.title[locale]}
    {law.article && <span> · {law.article[locale]}</span>}
  </>
)

const yearsText = (years: number, locale: Locale): string =>
  fill((years === 1 ? texts.years.one : texts.years.few)[locale], { n: years })

export function About({ locale, service, publishedAt }: SectionProps & { readonly publishedAt: Date }) {
  const { id, version, launchedOn, retention, confidence, sources } = service
  const links = sources.filter((source) => URL.canParse(source))
  return (
    <CardSection id="about" heading={texts.about[locale]}>
      <p>{texts.evidence[confidence][locale]}</p>
      <SummaryList
        locale={locale}
        rows={[
          { label: texts.identifier[locale], value: <Ltr>{id}</Ltr> },
          { label: texts.version[locale], value: String(version) },
          { label: texts.published[locale], value: <DateText value={publishedAt} locale={locale} /> },
          ...(launchedOn
            ? [{ label: texts.launched[locale], value: <LaunchDay locale={locale} value={launchedOn} /> }]
            : []),
          {
            label: texts.keeps[locale],
            value: (
              <>
                {yearsText(retention.years, locale)}
                <br />
                <span class="dw-small dw-muted">{retention.basis[locale]}</span>
              </>
            ),
          },
          ...links.map((source) => ({
            label: texts.source[locale],
            value: (
              <a href={source}>
                <Ltr>{new URL(source).hostname}</Ltr>
              </a>
            ),
          })),
        ]}
      />
    </CardSection>
  )
}

/** Sources often give a month or a year only. */
const LaunchDay = ({ locale, value }: { readonly locale: Locale; readonly value: string }) =>
  value.length === 10 ? <DateText value={value} locale={locale} /> : <Ltr>{value}</Ltr>
