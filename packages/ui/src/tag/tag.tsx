import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/drawings.ts'

export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export interface TagProps {
  tone?: TagTone | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}

/** A status in a word or two. The words carry the meaning, the colour only helps. */
export function Tag({ tone = 'neutral', icon, children }: TagProps) {
  return (
    <span class={`dw-tag dw-tag--${tone}`}>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </span>
  )
}
