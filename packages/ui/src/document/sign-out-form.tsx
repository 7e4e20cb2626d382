import type { Locale } from '@diwan/service-kit'
import { Button } from '../button/button.tsx'
import { words } from '../words.ts'

export interface SignOutFormProps {
  locale: Locale
  action: string
  /** Sent in the hidden field `_csrf`. */
  csrfToken?: string | undefined
}

/** Leaving changes state, so it is a form, not a link. */
export function SignOutForm({ locale, action, csrfToken }: SignOutFormProps) {
  return (
    <form class="dw-sign-out" method="post" action={action}>
      {csrfToken !== undefined && <input type="hidden" name="_csrf" value={csrfToken} />}
      <Button variant="quiet" size="sm" icon="sign-out">
        {words.signOut[locale]}
      </Button>
    </form>
  )
}
