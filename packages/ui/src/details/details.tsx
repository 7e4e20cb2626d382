import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export interface DetailsProps {
  summary: string
  open?: boolean | undefined
  /** Details of the same name close each other. */
  name?: string | undefined
  children: ComponentChildren
}

/** Words to be opened at need: questions and answers, help with a field. */
export function Details({ summary, open, name, children }: DetailsProps) {
  return (
    <details class="dw-details" open={open} name={name}>
      <summary>
        <Icon name="chevron-down" />
        {summary}
      </summary>
      <div class="dw-details__body dw-flow">{children}</div>
    </details>
  )
}
