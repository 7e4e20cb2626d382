import { Button, ErrorSummary, Form, TextArea } from '@diwan/ui'
import { FormTokens, type RequestCtx } from '../../../platform/http/index.ts'
import type { FieldIssue } from '../../../platform/problem.ts'
import { longestWords } from '../words-in.ts'

/** Words as they were sent, when they were not accepted. */
export interface SentWords {
  readonly note?: string
  readonly message?: string
  readonly issues: readonly FieldIssue[]
}

interface WordsFormProps {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf'>
  readonly action: string
  readonly name: 'note' | 'message'
  readonly label: string
  readonly hint?: string
  readonly button: string
  readonly sent?: SentWords | undefined
}

/** One box and its button. */
export function WordsForm({ ctx, action, name, label, hint, button, sent }: WordsFormProps) {
  const { locale } = ctx
  const issues = sent?.issues.filter(({ field }) => field === name) ?? []
  return (
    <>
      {issues.length > 0 && (
        <ErrorSummary locale={locale} errors={issues.map(({ text }) => ({ name, message: text[locale] }))} />
      )}
      <Form action={action}>
        <FormTokens ctx={ctx} />
        <TextArea
          name={name}
          locale={locale}
          label={label}
          hint={hint}
          rows={3}
          limit={longestWords}
          value={sent?.[name]}
          error={issues[0]?.text[locale]}
        />
        <Button variant="secondary">{button}</Button>
      </Form>
    </>
  )
}
