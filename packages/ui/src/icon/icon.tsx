import { drawings } from './drawings.ts'
import type { IconName } from './drawings.ts'

export interface IconProps {
  name: IconName
  /** Words for the icon when it stands alone. Without them it is decoration and hidden from screen readers. */
  label?: string | undefined
  size?: 'sm' | 'md' | 'lg' | undefined
}

/** Arrows point along the reading direction, so they turn round in Arabic. A tick, a clock or a lens does not. */
const directional = new Set<IconName>([
  'arrow-forward',
  'arrow-back',
  'chevron-forward',
  'chevron-back',
  'sign-out',
  'send',
])

/** A small inline drawing on a 24 unit grid, in the colour of the text around it. */
export function Icon({ name, label, size = 'md' }: IconProps) {
  return (
    <svg
      class={`dw-icon dw-icon--${size}${directional.has(name) ? ' dw-icon--directional' : ''}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
    >
      {drawings[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
