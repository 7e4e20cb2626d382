import { Button, CheckboxGroup, ErrorSummary, Form, RadioGroup, TextArea } from '@diwan/ui'
import { FormTokens, href, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import type { UserTask } from '../../workflow/index.ts'
import { decideTexts } from '../case-texts.ts'
import type { OfficeCase } from '../get-case.ts'
import { correctableFields } from '../policy-after.ts'
import { outcomeTexts } from '../timeline-texts.ts'

/** A decision as it was sent. */
export interface Decided {
  readonly outcome?: string | undefined
  readonly reason_ar?: string | undefined
  readonly reason_en?: string | undefined
  readonly fields: readonly string[]
}

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf'>
  readonly office: OfficeCase
  readonly task: UserTask
  readonly sent?: Decided | undefined
  readonly issues?: readonly FieldIssue[] | undefined
}

/** The open step with its outcomes. One form for all of them: it works without a script. */
export function DecideForm({ ctx, office, task, sent, issues = [] }: Props) {
  const { locale } = ctx
  const { application } = office
  const errorOf = (name: string) => issues.find(({ field }) => field === name)?.text[locale]
  const asksReason = task.outcomes.some((outcome) => outcome === 'reject' || outcome === 'return')
  const hint = decideTexts.reasonHint[locale].replace('{language}', decideTexts.languages[application.locale][locale])
  const reason = { locale, rows: 3, limit: 1_000, optional: true }
  return (
    <section class="dw-flow" id="decide">
      {issues.length > 0 && <ErrorSummary locale={locale} errors={issues.map(({ field, text }) => ({ name: field, message: text[locale] }))} />}
      <h2>{task.name[locale]}</h2>
      <Form action={href(ctx, `/office/cases/${application.reference}/decide`)} hidden={{ task: task.taskId }}>
        <FormTokens ctx={ctx} />
        <RadioGroup
          name="outcome"
          label={decideTexts.outcome[locale]}
          locale={locale}
          error={errorOf('outcome')}
          value={sent?.outcome}
          options={task.outcomes.map((outcome) => ({
            value: outcome,
            label: outcomeTexts[outcome]?.choice[locale] ?? outcome,
            hint: outcomeTexts[outcome]?.hint?.[locale],
          }))}
        />
        {asksReason && (
          <>
            <TextArea {...reason} name="reason_ar" label={decideTexts.reasonAr[locale]} hint={hint} error={errorOf('reason_ar')} value={sent?.reason_ar} />
            <TextArea {...reason} name="reason_en" label={decideTexts.reasonEn[locale]} value={sent?.reason_en} />
          </>
        )}
        {task.outcomes.includes('return') && (
          <CheckboxGroup
            name="fields"
            label={decideTexts.fields[locale]}
            hint={decideTexts.fieldsHint[locale]}
            locale={locale}
            error={errorOf('fields')}
            values={sent?.fields}
            options={correctableFields(office).map(({ id, label }) => ({ value: id, label: label[locale] }))}
          />
        )}
        <Button>{decideTexts.save[locale]}</Button>
      </Form>
    </section>
  )
}
