import { EmptyState, Table } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { durationText } from '../../catalogue/index.ts'
import type { OwnedService } from '../list-service-loads.ts'
import { texts } from '../texts.ts'

/** Where the back office begins for who answers for services: which there are, what was promised, what waits. */
export const showServices = (ctx: Pick<RequestCtx, 'locale'>, services: readonly OwnedService[]): Page => {
  const { locale } = ctx
  return {
    title: texts.services[locale],
    active: 'services',
    body: (
      <>
        <h1>{texts.services[locale]}</h1>
        <p class="dw-muted">{texts.servicesLead[locale]}</p>
        <Table
          caption={texts.services[locale]}
          hideCaption
          dense
          rows={services}
          rowKey={({ service }) => service.id}
          empty={<EmptyState heading={texts.noServices[locale]} icon="document" />}
          columns={[
            {
              header: texts.service[locale],
              cell: ({ service }) => (
                <a class="ds-link" href={href(ctx, `/services/${service.id}`)}>
                  {service.title[locale]}
                </a>
              ),
            },
            { header: texts.version[locale], cell: ({ service }) => service.version, numeric: true },
            { header: texts.promise[locale], cell: ({ service }) => durationText(service.serviceLevel)[locale] },
            { header: texts.open[locale], cell: ({ open }) => open, numeric: true },
            { header: texts.unclaimed[locale], cell: ({ unclaimed }) => unclaimed, numeric: true },
            { header: texts.overdue[locale], cell: ({ overdue }) => overdue, numeric: true },
          ]}
        />
      </>
    ),
  }
}
