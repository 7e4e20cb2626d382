import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export type AlertTone = 'info' | 'success' | 'warning' | 'danger'

export interface AlertProps {
  tone: AlertTone
  heading: string
  headingLevel?: 2 | 3 | 4 | undefined
  children?: ComponentChildren
  /** Read out at once when it appears after an action; leave out for what is part of the page. */
  announce?: boolean | undefined
  id?: string | undefined
}

/** A message in the flow of the page: icon, heading and words, so that colour alone never carries the meaning. */
export function Alert({ tone, heading, headingLevel = 2, children, announce = false, id }: AlertProps) {
  const Heading = `h${headingLevel}` as 'h2'
  return (
    <div
      class={`dw-alert dw-alert--${tone}`}
      id={id}
      role={announce ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon name={tone} size="lg" />
      <div class="dw-alert__body">
        <Heading class="dw-alert__heading">{heading}</Heading>
        {children && <div class="dw-alert__text">{children}</div>}
      </div>
    </div>
  )
}
