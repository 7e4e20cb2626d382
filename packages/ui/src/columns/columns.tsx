import type { ComponentChildren } from 'preact'

export interface ColumnsProps {
  children: ComponentChildren
  /** Facts and actions beside the text; on phones they follow it. */
  aside: ComponentChildren
  /** On phones the aside comes first: for a service's price and start button. */
  asideFirst?: boolean | undefined
}

/** A main column and a narrow one. */
export function Columns({ children, aside, asideFirst }: ColumnsProps) {
  return (
    <div class={asideFirst ? 'dw-columns dw-columns--aside-first' : 'dw-columns'}>
      <div class="dw-columns__main dw-flow">{children}</div>
      <div class="dw-columns__aside dw-aside dw-flow">{aside}</div>
    </div>
  )
}
