import type { Locale, PublicService } from '@diwan/service-kit'
import { CardGrid, EmptyState, ServiceTile } from '@diwan/ui'
import { href } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import { listTexts } from '../page-texts.ts'
import { lifeEventIcon, sectorIcon } from './icons.ts'

export interface ServiceTilesProps {
  readonly locale: Locale
  readonly services: readonly PublicService[]
  readonly headingLevel?: 2 | 3
}

const iconOf = ({ lifeEvents: [event], sector }: PublicService) => (event ? lifeEventIcon(event) : sectorIcon(sector))

/** Services to choose from, each with what it does and who is responsible. */
export function ServiceTiles({ locale, services, headingLevel = 2 }: ServiceTilesProps) {
  if (services.length === 0) {
    return (
      <EmptyState heading={listTexts.emptyHeading[locale]} icon="search">
        <p>{listTexts.emptyText[locale]}</p>
      </EmptyState>
    )
  }
  return (
    <CardGrid>
      {services.map((service) => (
        <ServiceTile
          key={service.id}
          href={href({ locale }, `/services/${service.id}`)}
          title={service.title[locale]}
          description={service.summary[locale]}
          entity={nation.findEntity(service.competentAuthority)?.name[locale]}
          icon={iconOf(service)}
          headingLevel={headingLevel}
        />
      ))}
    </CardGrid>
  )
}
