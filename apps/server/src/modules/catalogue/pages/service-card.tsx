import type { Locale, PublicService } from '@diwan/service-kit'
import { Card, ButtonLink, Columns, SummaryList, Tag } from '@diwan/ui'
import { href, type Page } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import { durationText } from '../duration-text.ts'
import { cardTexts as texts, listTexts } from '../page-texts.ts'
import { isOfficial } from '../rules.ts'
import { texts as names } from '../texts.ts'
import { FeeDetail, FeeSummary } from './fee.tsx'
import {
  About,
  Conditions,
  Delegation,
  LegalBasis,
  Needs,
  Outputs,
  Registers,
  Steps,
} from './service-card-sections.tsx'

export interface ServiceCardProps {
  readonly locale: Locale
  readonly service: PublicService
  readonly publishedAt: Date
}

export function showServiceCard(props: ServiceCardProps): Page {
  const { locale, service } = props
  const sector = nation.findSector(service.sector)
  return {
    title: service.title[locale],
    description: service.summary[locale],
    active: 'services',
    breadcrumbs: [
      { href: href({ locale }, '/services'), text: listTexts.services[locale] },
      ...(sector ? [{ href: href({ locale }, `/sectors/${sector.id}`), text: sector.name[locale] }] : []),
    ],
    body: <ServiceCard {...props} />,
  }
}

function ServiceCard({ locale, service, publishedAt }: ServiceCardProps) {
  return (
    <Columns
      heading={
        <>
          <h1>{service.title[locale]}</h1>
          <p class="dw-lead">{service.summary[locale]}</p>
          {service.cohort === 'fixture' && <Tag tone="warning">{texts.fictional[locale]}</Tag>}
        </>
      }
      aside={<AtAGlance locale={locale} service={service} />}
      asideFirst
    >
      <Conditions locale={locale} service={service} />
      <Needs locale={locale} service={service} />
      <FeeDetail locale={locale} cost={service.cost} />
      <Steps locale={locale} service={service} />
      <Outputs locale={locale} service={service} />
      <Delegation locale={locale} service={service} />
      <Registers locale={locale} service={service} />
      <LegalBasis locale={locale} service={service} />
      <About locale={locale} service={service} publishedAt={publishedAt} />
    </Columns>
  )
}

function AtAGlance({ locale, service }: Pick<ServiceCardProps, 'locale' | 'service'>) {
  const { serviceLevel, competentAuthority } = service
  const entity = nation.findEntity(competentAuthority)
  return (
    <Card tone="tinted">
      <Start locale={locale} service={service} />
      <SummaryList
        locale={locale}
        rows={[
          { label: texts.fee[locale], value: <FeeSummary locale={locale} service={service} /> },
          {
            label: texts.time[locale],
            value: (
              <>
                {!isOfficial(serviceLevel.confidence) && (
                  <span class="dw-small dw-muted">{texts.timeProposed[locale]} </span>
                )}
                {durationText(serviceLevel)[locale]}
              </>
            ),
          },
          { label: texts.signIn[locale], value: names.assurance[service.assurance][locale] },
          { label: texts.channels[locale], value: namesOf(service.channels, names.channels, locale) },
          { label: texts.audience[locale], value: namesOf(service.audience, names.audiences, locale) },
          {
            label: texts.entity[locale],
            value: (
              <a href={href({ locale }, `/entities/${competentAuthority}`)}>
                {entity?.name[locale] ?? competentAuthority}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}

const namesOf = <Id extends string>(
  ids: readonly Id[],
  of: Readonly<Record<Id, { ar: string; en: string }>>,
  locale: Locale,
) => new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(ids.map((id) => of[id][locale]))

function Start({ locale, service }: Pick<ServiceCardProps, 'locale' | 'service'>) {
  if (service.journey.kind === 'verification') {
    return (
      <ButtonLink href={href({ locale }, '/verify')} icon="shield" fullWidth>
        {texts.startVerification[locale]}
      </ButtonLink>
    )
  }
  if (!service.channels.includes('portal')) return <p>{texts.notOnPortal[locale]}</p>
  return (
    <ButtonLink href={href({ locale }, `/services/${service.id}/apply`)} iconEnd="arrow-forward" fullWidth>
      {texts.start[locale]}
    </ButtonLink>
  )
}
