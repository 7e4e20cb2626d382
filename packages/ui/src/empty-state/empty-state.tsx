import type { ComponentChildren } from 'preact'
import type { IconName } from '../icon/drawings.ts'
import { Icon } from '../icon/icon.tsx'

export interface EmptyStateProps {
  heading: string
  headingLevel?: 2 | 3 | undefined
  icon?: IconName | undefined
  children?: ComponentChildren
  /** What to do next: a ButtonLink. */
  action?: ComponentChildren
}

/** Says why there is nothing here and what can be done. */
export function EmptyState({ heading, headingLevel = 2, icon = 'inbox', children, action }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as 'h2'
  return (
    <div class="dw-empty">
      <span class="dw-empty__icon">
        <Icon name={icon} size="lg" />
      </span>
      <Heading class="dw-empty__heading">{heading}</Heading>
      {children && <div class="dw-empty__text">{children}</div>}
      {action}
    </div>
  )
}
