import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { AlertTone } from '../alert/alert.tsx'

export interface NotificationProps {
  tone?: AlertTone | undefined
  children: ComponentChildren
  action?: { href: string; label: string } | undefined
}

/** One line that answers what the person has just done ("Saved"), read out when the page opens. */
export function Notification({ tone = 'success', children, action }: NotificationProps) {
  return (
    <output class={`dw-notification dw-notification--${tone}`}>
      <Icon name={tone} />
      <span class="dw-notification__text">{children}</span>
      {action && (
        <a class="ds-link" href={action.href}>
          {action.label}
        </a>
      )}
    </output>
  )
}
