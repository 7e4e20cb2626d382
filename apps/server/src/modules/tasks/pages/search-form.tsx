import { Button, Form, TextField } from '@diwan/ui'
import { FormTokens, href, type RequestCtx } from '../../../platform/http/index.ts'
import { texts } from '../texts.ts'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf'>
  readonly value?: string | undefined
}

/** Sent by POST: a name or a personal number does not belong into an address. */
export const SearchForm = ({ ctx, value }: Props) => (
  <search>
    <Form action={href(ctx, '/office/search')}>
      <FormTokens ctx={ctx} />
      <TextField name="q" type="search" locale={ctx.locale} label={texts.searchLabel[ctx.locale]} value={value} maxLength={200} width="md" />
      <Button variant="secondary" icon="search">
        {texts.search[ctx.locale]}
      </Button>
    </Form>
  </search>
)
