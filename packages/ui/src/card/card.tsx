import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'

export interface CardProps {
  heading?: string | undefined
  headingLevel?: 2 | 3 | 4 | undefined
  /** The whole card leads there; the heading is the link. */
  href?: string | undefined
  tone?: 'plain' | 'tinted' | 'accent' | undefined
  children?: ComponentChildren
  footer?: ComponentChildren
}

/** A bounded piece of content. */
export function Card({ heading, headingLevel = 2, href, tone = 'plain', children, footer }: CardProps) {
  const Heading = `h${headingLevel}` as 'h2'
  return (
    <div class={classNames('dw-card', `dw-card--${tone}`, href && 'dw-card--link')}>
      {heading && (
        <Heading class="dw-card__heading">
          {href ? (
            <a class="dw-stretched" href={href}>
              {heading}
            </a>
          ) : (
            heading
          )}
          {href && <Icon name="chevron-forward" />}
        </Heading>
      )}
      {children && <div class="dw-card__body">{children}</div>}
      {footer && <div class="dw-card__footer">{footer}</div>}
    </div>
  )
}

/** Cards side by side where there is room, all as high as the highest. */
export function CardGrid({ children }: { children: ComponentChildren }) {
  return <div class="dw-card-grid">{children}</div>
}
