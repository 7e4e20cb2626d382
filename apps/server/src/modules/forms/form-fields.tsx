import { namesIn, type Field, type FormPage, type LocalisedText } from '@diwan/service-kit'
import { SummaryList, type SummaryError } from '@diwan/ui'
import type { Ctx } from '../../platform/context.ts'
import type { FieldIssue } from '../../platform/problem.ts'
import { nation } from '../reference-data/index.ts'
import { FormControl } from './form-control.tsx'
import { acceptAnswer } from './accept-answer.ts'
import { isFixed, registerValue } from './register-value.ts'
import type { FileAnswer, RawAnswers, Scope } from './schema.ts'
import { summaryRow } from './summarise.tsx'
import { shownName } from './unseen-questions.ts'
import { visibleFields, without } from './visible.ts'

export interface FormFieldsProps {
  readonly ctx: Pick<Ctx, 'locale' | 'now'>
  readonly page: FormPage
  /** As typed or as accepted. */
  readonly values: RawAnswers
  readonly issues?: readonly FieldIssue[] | undefined
  readonly scope: Scope
  readonly sources?: Readonly<Record<string, LocalisedText | undefined>> | undefined
  /** For a correction: only these questions can be answered anew, the others are shown. */
  readonly editable?: ReadonlySet<string> | undefined
  /** Takes the answers as they are and answers with the page as it would be then: for the page's script. */
  readonly askedAt?: string | undefined
  /** Where the applicant can look at an attached document. */
  readonly fileHref?: ((fieldId: string, file: FileAnswer) => string) | undefined
}

/** The questions of a page, with what was typed and what is wrong with it. Belongs inside a `Form`. */
export function FormFields({
  ctx,
  page,
  values,
  issues = [],
  scope,
  sources = {},
  editable,
  askedAt,
  fileHref,
}: FormFieldsProps) {
  const { locale } = ctx
  const clock = { now: ctx.now, timeZone: nation.timeZone }
  const before = without(scope, page.fields)
  const accepted = Object.fromEntries(
    page.fields.map((field) => [field.id, acceptAnswer(field, values[field.id], before, clock).value]),
  )
  const shown = (field: Field) =>
    isFixed(field, before, clock) ? registerValue(field, before, clock) : values[field.id]
  const asked = visibleFields(page, { ...before, ...accepted }, clock)
  return (
    <>
      {!editable && (
        <input
          type="hidden"
          name={shownName}
          value={asked.map(({ id }) => id).join(' ')}
          data-asked-at={askedAt && deciding(page).length > 0 ? askedAt : undefined}
          data-deciding={deciding(page).join(' ') || undefined}
        />
      )}
      {asked.map((field) =>
        editable && !editable.has(field.id) ? (
          <SummaryList key={field.id} locale={locale} rows={[summaryRow(field, shown(field), locale)]} />
        ) : (
          <div key={field.id} data-question={field.id}>
            <FormControl
              field={field}
              locale={locale}
              value={shown(field)}
              issues={issues}
              source={sources[field.id]?.[locale]}
              readOnly={isFixed(field, before, clock)}
              fileHref={fileHref}
            />
          </div>
        ),
      )}
    </>
  )
}

/** Questions of the page that decide which others are asked on it. */
function deciding({ fields }: FormPage): string[] {
  const read = new Set(fields.flatMap(({ visibleWhen }) => (visibleWhen ? namesIn(visibleWhen) : [])))
  return fields.map(({ id }) => id).filter((id) => [...read].some((name) => name.split('.', 1)[0] === id))
}

/** The issues of a page for its `ErrorSummary`. */
export const summaryErrors = (issues: readonly FieldIssue[], locale: Ctx['locale']): SummaryError[] =>
  issues.map(({ field, text }) => ({ name: field, message: text[locale] }))
