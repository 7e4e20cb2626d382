import { newFormKey } from './handle.ts'
import type { RequestCtx } from './route.ts'

/**
 * Hidden fields of every form: proof that it comes from this session's own page, and a key so that a double click
 * counts once.
 */
export const FormTokens = ({ ctx }: { readonly ctx: Pick<RequestCtx, 'csrf'> }) => (
  <>
    <input type="hidden" name="_csrf" value={ctx.csrf} />
    <input type="hidden" name="_key" value={newFormKey()} />
  </>
)
