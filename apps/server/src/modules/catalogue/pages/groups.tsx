/** The other ways to a service: sectors, entities, life events. */
import type { Locale, PublicService } from '@diwan/service-kit'
import { CardGrid, ServiceTile } from '@diwan/ui'
import { href, type Page } from '../../../platform/http/index.ts'
import { nation, type Entity, type LifeEvent, type Sector } from '../../reference-data/index.ts'
import { fill, listTexts as texts } from '../page-texts.ts'
import { countText } from '../service-count-text.ts'
import { lifeEventIcon } from './icons.ts'
import { ServiceTiles } from './service-tiles.tsx'

interface Listed {
  readonly locale: Locale
  readonly services: readonly PublicService[]
}

const crumbs = (locale: Locale, path: string, text: string) => [{ href: href({ locale }, path), text }]

export const showSector = ({ locale, services }: Listed, sector: Sector): Page => ({
  title: sector.name[locale],
  active: 'services',
  breadcrumbs: crumbs(locale, '/services', texts.services[locale]),
  body: (
    <>
      <h1>{sector.name[locale]}</h1>
      <p class="dw-muted">{countText(services.length)[locale]}</p>
      <ServiceTiles locale={locale} services={services} />
    </>
  ),
})

/** Entities with what they offer; one whose parts offer services is listed too. */
export function showEntities({ locale, services }: Listed): Page {
  const countOf = (id: string) =>
    services.filter(({ competentAuthority }) =>
      nation.entityAndParents(competentAuthority).some((entity) => entity.id === id),
    ).length
  const counted = nation.entities
    .map((entity) => ({ entity, count: countOf(entity.id) }))
    .filter(({ count }) => count > 0)
  return {
    title: texts.entities[locale],
    active: 'services',
    breadcrumbs: crumbs(locale, '/services', texts.services[locale]),
    body: (
      <>
        <h1>{texts.entities[locale]}</h1>
        <p class="dw-lead">{texts.entitiesLead[locale]}</p>
        <CardGrid>
          {counted.map(({ entity, count }) => (
            <ServiceTile
              key={entity.id}
              href={href({ locale }, `/entities/${entity.id}`)}
              title={entity.name[locale]}
              description={partOf(entity, locale)}
              meta={countText(count)[locale]}
              icon="building"
              headingLevel={2}
            />
          ))}
        </CardGrid>
      </>
    ),
  }
}

function partOf(entity: Entity, locale: Locale): string | undefined {
  const parent = entity.parent ? nation.findEntity(entity.parent) : undefined
  return parent && fill(texts.partOf[locale], { name: parent.name[locale] })
}

export function showEntity({ locale, services }: Listed, entity: Entity): Page {
  const parent = entity.parent ? nation.findEntity(entity.parent) : undefined
  const parts = nation.entities.filter((part) => part.parent === entity.id)
  return {
    title: entity.name[locale],
    active: 'services',
    breadcrumbs: [
      ...crumbs(locale, '/entities', texts.entities[locale]),
      ...(parent ? crumbs(locale, `/entities/${parent.id}`, parent.name[locale]) : []),
    ],
    body: (
      <>
        <h1>{entity.name[locale]}</h1>
        {parent && <p class="dw-lead">{partOf(entity, locale)}</p>}
        <p class="dw-muted">{countText(services.length)[locale]}</p>
        <ServiceTiles locale={locale} services={services} />
        {parts.length > 0 && (
          <>
            <h2>{texts.parts[locale]}</h2>
            <ul>
              {parts.map(({ id, name }) => (
                <li key={id}>
                  <a href={href({ locale }, `/entities/${id}`)}>{name[locale]}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  }
}

export function showLifeEvents({ locale, services }: Listed): Page {
  const countOf = (id: string) => services.filter(({ lifeEvents }) => lifeEvents.includes(id)).length
  const counted = nation.lifeEvents
    .map((event) => ({ event, count: countOf(event.id) }))
    .filter(({ count }) => count > 0)
  return {
    title: texts.lifeEvents[locale],
    active: 'services',
    breadcrumbs: crumbs(locale, '/services', texts.services[locale]),
    body: (
      <>
        <h1>{texts.lifeEvents[locale]}</h1>
        <p class="dw-lead">{texts.lifeEventsLead[locale]}</p>
        <CardGrid>
          {counted.map(({ event, count }) => (
            <ServiceTile
              key={event.id}
              href={href({ locale }, `/life-events/${event.id}`)}
              title={event.name[locale]}
              description={event.lead[locale]}
              meta={countText(count)[locale]}
              icon={lifeEventIcon(event.id)}
              headingLevel={2}
            />
          ))}
        </CardGrid>
      </>
    ),
  }
}

export const showLifeEvent = ({ locale, services }: Listed, event: LifeEvent): Page => ({
  title: event.name[locale],
  active: 'services',
  breadcrumbs: crumbs(locale, '/life-events', texts.lifeEvents[locale]),
  body: (
    <>
      <h1>{event.name[locale]}</h1>
      <p class="dw-lead">{event.lead[locale]}</p>
      <ServiceTiles locale={locale} services={services} />
    </>
  ),
})
