import type { Locale, PublicService } from '@diwan/service-kit'
import { ButtonLink, Card, CardGrid, KeyFigures, SearchBox, ServiceTile } from '@diwan/ui'
import { href, type Page } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import type { Offerings } from '../count-offerings.ts'
import { fill, homeTexts as texts } from '../page-texts.ts'
import { lifeEventIcon, sectorIcon } from './icons.ts'
import { ServiceTiles } from './service-tiles.tsx'

export interface HomeProps {
  readonly locale: Locale
  readonly services: readonly PublicService[]
  readonly offerings: Offerings
}

const selectedCount = 6
const lifeEventCount = 6

export function showHome(props: HomeProps): Page {
  const { locale } = props
  return {
    title: texts.title[locale],
    description: texts.description[locale],
    active: 'home',
    hero: <Hero {...props} />,
    body: <Home {...props} />,
  }
}

const Hero = ({ locale }: HomeProps) => (
  <>
    <h1>{texts.heading[locale]}</h1>
    <p class="dw-lead">{texts.lead[locale]}</p>
    <SearchBox locale={locale} action={href({ locale }, '/services')} label={texts.searchLabel[locale]} size="lg" />
  </>
)

function Home({ locale, services, offerings }: HomeProps) {
  const link = (path: string) => href({ locale }, path)
  const used = new Set(services.flatMap(({ lifeEvents }) => lifeEvents))
  const lifeEvents = nation.lifeEvents.filter(({ id }) => used.has(id)).slice(0, lifeEventCount)
  const sectors = nation.sectors.filter(({ id }) => services.some(({ sector }) => sector === id))
  return (
    <>
      <h2>{texts.selected[locale]}</h2>
      <ServiceTiles locale={locale} services={selected(services)} headingLevel={3} />
      <p>
        <a href={link('/services')}>{texts.allServices[locale]}</a>
      </p>

      <h2>{texts.bySector[locale]}</h2>
      <CardGrid>
        {sectors.map(({ id, name }) => (
          <ServiceTile key={id} href={link(`/sectors/${id}`)} title={name[locale]} icon={sectorIcon(id)} />
        ))}
      </CardGrid>
      <p>
        <a href={link('/entities')}>{texts.byEntity[locale]}</a>
      </p>

      <h2>{texts.byLifeEvent[locale]}</h2>
      <CardGrid>
        {lifeEvents.map(({ id, name, lead }) => (
          <ServiceTile
            key={id}
            href={link(`/life-events/${id}`)}
            title={name[locale]}
            description={lead[locale]}
            icon={lifeEventIcon(id)}
          />
        ))}
      </CardGrid>
      <p>
        <a href={link('/life-events')}>{texts.allLifeEvents[locale]}</a>
      </p>

      <h2>{texts.how[locale]}</h2>
      <ol>
        {texts.howSteps.map((step) => (
          <li key={step.en}>{step[locale]}</li>
        ))}
      </ol>

      <Card tone="tinted" heading={texts.verifyHeading[locale]}>
        <p>{texts.verifyText[locale]}</p>
        <ButtonLink href={link('/verify')} variant="secondary" icon="shield">
          {texts.verifyLink[locale]}
        </ButtonLink>
      </Card>

      <h2>{texts.figures[locale]}</h2>
      <Figures locale={locale} services={services} offerings={offerings} />
    </>
  )
}

/** Those known to have been launched first: how often each is used is not measured yet, so none is called popular. */
const selected = (services: readonly PublicService[]): PublicService[] =>
  services
    .toSorted((a, b) => Number(b.cohort === 'launched-2020') - Number(a.cohort === 'launched-2020'))
    .slice(0, selectedCount)

function Figures({ locale, services, offerings }: HomeProps) {
  const { byChannel, benchmark } = offerings
  const entities = new Set(services.map(({ competentAuthority }) => competentAuthority))
  return (
    <>
      <KeyFigures
        figures={[
          { value: String(offerings.total), label: texts.figureServices[locale], note: texts.figuresCounted[locale] },
          {
            value: String(offerings.selfServiceOfferings),
            label: texts.figureOfferings[locale],
            note: fill(texts.figureOfferingsNote[locale], byChannel),
          },
          { value: String(entities.size), label: texts.figureEntities[locale], note: texts.figuresCounted[locale] },
        ]}
      />
      {benchmark && (
        <p class="dw-small dw-muted">
          {fill(texts.benchmark[locale], { ...benchmark, source: '' })}{' '}
          <a href={benchmark.source.url}>{benchmark.source.title[locale]}</a> (<bdi>{benchmark.date}</bdi>)
        </p>
      )}
    </>
  )
}
