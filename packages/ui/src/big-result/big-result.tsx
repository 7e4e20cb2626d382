import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export type ResultState = 'valid' | 'expired' | 'revoked' | 'unknown'

export interface BigResultProps {
  state: ResultState
  /** The verdict in words: it is the heading of the page. */
  heading: string
  headingLevel?: 1 | 2 | 3 | undefined
  children?: ComponentChildren
}

const icons = { valid: 'success', expired: 'clock', revoked: 'danger', unknown: 'question' } as const

/** The answer of a verification, to be read from an arm's length: drawing, colour and words say the same. */
export function BigResult({ state, heading, headingLevel = 1, children }: BigResultProps) {
  const Heading = `h${headingLevel}` as 'h1'
  return (
    <div class={`dw-result dw-result--${state}`}>
      <span class="dw-result__icon">
        <Icon name={icons[state]} size="lg" />
      </span>
      <Heading class="dw-result__heading">{heading}</Heading>
      {children && <div class="dw-result__text">{children}</div>}
    </div>
  )
}
