import type { ComponentChildren } from 'preact'

export interface ColumnsProps {
  /** The page's heading and first words: above both columns on phones, above the main one elsewhere. */
  heading?: ComponentChildren
  children: ComponentChildren
  /** Facts and actions beside the text. */
  aside: ComponentChildren
  /** On phones the aside comes before the main column, not after: for a service's fee and start button. */
  asideFirst?: boolean | undefined
}

/** A main column and a narrow one. The order on phones is the order of the document. */
export function Columns({ heading, children, aside, asideFirst }: ColumnsProps) {
  const main = <div class="dw-columns__main dw-flow">{children}</div>
  const beside = <div class="dw-columns__aside dw-aside dw-flow">{aside}</div>
  return (
    <div class="dw-columns">
      {heading && <div class="dw-columns__heading dw-flow">{heading}</div>}
      {asideFirst && beside}
      {main}
      {!asideFirst && beside}
    </div>
  )
}
