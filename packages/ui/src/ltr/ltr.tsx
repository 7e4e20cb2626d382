import type { ComponentChildren } from 'preact'

/** Isolates an identifier, code, telephone number or e-mail address: inside Arabic it keeps its own order. */
export function Ltr({ children }: { children: ComponentChildren }) {
  return (
    <bdi dir="ltr" class="dw-ltr">
      {children}
    </bdi>
  )
}
