import type { ComponentChildren } from 'preact'

export interface FormProps {
  /** The page itself unless told. */
  action?: string | undefined
  method?: 'post' | 'get' | undefined
  /** Sent in the hidden field `_csrf`. Every form that changes something needs it. */
  csrfToken?: string | undefined
  /** The form has a FileField. */
  hasFiles?: boolean | undefined
  /** Further hidden fields. */
  hidden?: Readonly<Record<string, string | undefined>> | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** A form with even gaps. The browser's own checks are off: the server answers with all errors at once, in words. */
export function Form({ action, method = 'post', csrfToken, hasFiles, hidden = {}, id, children }: FormProps) {
  return (
    <form
      class="dw-form"
      id={id}
      method={method}
      action={action}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      noValidate
    >
      {csrfToken !== undefined && <input type="hidden" name="_csrf" value={csrfToken} />}
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  )
}
