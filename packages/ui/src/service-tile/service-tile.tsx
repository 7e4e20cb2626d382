import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import type { IconName } from '../icon/drawings.ts'
import { Icon } from '../icon/icon.tsx'

export interface ServiceTileProps {
  href: string
  title: string
  description?: string | undefined
  /** The responsible entity. */
  entity?: string | undefined
  icon?: IconName | undefined
  headingLevel?: 2 | 3 | 4 | undefined
  /** Tags, the fee, the time it takes. */
  meta?: ComponentChildren
}

/** A service, sector or life event in a list: the whole tile can be pressed. */
export function ServiceTile({ href, title, description, entity, icon, headingLevel = 3, meta }: ServiceTileProps) {
  const Heading = `h${headingLevel}` as 'h3'
  return (
    <div class={classNames('dw-tile', !description && !entity && !meta && 'dw-tile--short')}>
      {icon && (
        <span class="dw-tile__icon">
          <Icon name={icon} size="lg" />
        </span>
      )}
      <div class="dw-tile__words">
        <Heading class="dw-tile__title">
          <a class="dw-stretched" href={href}>
            {title}
          </a>
        </Heading>
        {description && <p class="dw-tile__description">{description}</p>}
        {entity && <p class="dw-tile__entity">{entity}</p>}
        {meta && <div class="dw-tile__meta">{meta}</div>}
      </div>
      <Icon name="chevron-forward" />
    </div>
  )
}
