import type { ComponentChildren } from 'preact'

export interface CardSectionProps {
  /** Can be linked to: /services/x#fee. */
  readonly id: string
  readonly heading: string
  readonly children: ComponentChildren
}

/** A part of the service card under its own heading. */
export const CardSection = ({ id, heading, children }: CardSectionProps) => (
  <section id={id}>
    <div class="dw-flow">
      <h2>{heading}</h2>
      {children}
    </div>
  </section>
)
