import type { Locale } from '@diwan/service-kit'
import {
  Button,
  ButtonLink,
  Columns,
  Details,
  EmptyState,
  Form,
  Pagination,
  Select,
  TextField,
  type SelectOption,
} from '@diwan/ui'
import { href, type Page } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import type { ServicePage } from '../list-services.ts'
import { fill, homeTexts, listTexts as texts } from '../page-texts.ts'
import type { SearchQuery } from '../schema.ts'
import { countText } from '../service-count-text.ts'
import { texts as names } from '../texts.ts'
import { ServiceTiles } from './service-tiles.tsx'

export interface ServicesProps {
  readonly locale: Locale
  readonly query: SearchQuery
  readonly result: ServicePage
  readonly pageSize: number
  /** Entities that offer a service. */
  readonly entities: readonly string[]
}

const filterNames = ['sector', 'channel', 'entity', 'audience'] as const

export function showServices(props: ServicesProps): Page {
  const { locale, query } = props
  const title = query.q ? fill(texts.searchResults[locale], { q: query.q }) : texts.services[locale]
  return {
    title,
    description: texts.servicesLead[locale],
    active: 'services',
    body: <Services {...props} title={title} />,
  }
}

function Services(props: ServicesProps & { readonly title: string }) {
  const { locale, query, result, pageSize, title } = props
  const pages = Math.ceil(result.total / pageSize)
  return (
    <Columns
      heading={
        <>
          <h1>{title}</h1>
          <p class="dw-lead">{texts.servicesLead[locale]}</p>
        </>
      }
      aside={<Filters {...props} />}
      asideFirst
    >
      {result.total === 0 ? (
        <NothingFound locale={locale} />
      ) : (
        <>
          <p class="dw-muted">{countText(result.total)[locale]}</p>
          <ServiceTiles locale={locale} services={result.services} />
          <Pagination locale={locale} page={query.page} pages={pages} href={(page) => pageHref(locale, query, page)} />
        </>
      )}
    </Columns>
  )
}

function pageHref(locale: Locale, query: SearchQuery, page: number): string {
  const kept = (['q', ...filterNames] as const).flatMap((name) => (query[name] ? [[name, query[name]]] : []))
  return `${href({ locale }, '/services')}?${new URLSearchParams([...kept, ['page', String(page)]])}`
}

function Filters({ locale, query, entities }: ServicesProps) {
  const named = (list: Readonly<Record<string, { readonly ar: string; readonly en: string }>>): SelectOption[] =>
    Object.entries(list).map(([value, name]) => ({ value, label: name[locale] }))
  const options: Record<(typeof filterNames)[number], SelectOption[]> = {
    sector: nation.sectors.map(({ id, name }) => ({ value: id, label: name[locale] })),
    channel: named(names.channels),
    entity: entities.map((id) => ({ value: id, label: nation.findEntity(id)?.name[locale] ?? id })),
    audience: named(names.audiences),
  }
  const isFiltered = filterNames.some((name) => query[name])
  return (
    <search>
      <Form method="get" action={href({ locale }, '/services')}>
        <TextField
          name="q"
          type="search"
          locale={locale}
          label={homeTexts.searchLabel[locale]}
          value={query.q}
          maxLength={200}
          autocomplete="off"
        />
        <Details summary={texts.filters[locale]} open={isFiltered}>
          {filterNames.map((name) => (
            <Select
              key={name}
              name={name}
              locale={locale}
              label={texts[name][locale]}
              options={options[name]}
              value={query[name]}
              placeholder={texts.any[locale]}
            />
          ))}
        </Details>
        <Button icon="search">{texts.apply[locale]}</Button>
        {(isFiltered || query.q) && (
          <p>
            <a href={href({ locale }, '/services')}>{texts.clear[locale]}</a>
          </p>
        )}
      </Form>
    </search>
  )
}

function NothingFound({ locale }: { readonly locale: Locale }) {
  const link = (path: string) => href({ locale }, path)
  return (
    <>
      <EmptyState
        heading={texts.noneHeading[locale]}
        icon="search"
        action={
          <ButtonLink href={link('/services')} variant="secondary">
            {homeTexts.allServices[locale]}
          </ButtonLink>
        }
      >
        <p>{texts.noneText[locale]}</p>
      </EmptyState>
      <h2>{texts.suggestions[locale]}</h2>
      <ul>
        <li>
          <a href={link('/life-events')}>{homeTexts.byLifeEvent[locale]}</a>
        </li>
        <li>
          <a href={link('/entities')}>{homeTexts.byEntity[locale]}</a>
        </li>
      </ul>
    </>
  )
}
