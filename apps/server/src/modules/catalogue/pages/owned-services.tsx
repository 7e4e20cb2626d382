import { ButtonLink, EmptyState, Ltr, Table, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { OwnedService } from '../list-owned-services.ts'
import { ownerTexts as texts } from '../owner-texts.ts'
import { titleOf } from '../title-of.ts'

export const stateTones = {
  draft: 'warning',
  proved: 'info',
  published: 'success',
  replaced: 'neutral',
  retired: 'neutral',
  withdrawn: 'neutral',
  proposed: 'info',
} as const

/** Where service owners see what they answer for, and what waits for their eyes. */
export function showOwnedServices(ctx: Pick<RequestCtx, 'locale'>, services: readonly OwnedService[]): Page {
  const { locale } = ctx
  return {
    title: texts.services[locale],
    active: 'services',
    body: (
      <>
        <h1>{texts.services[locale]}</h1>
        <p class="dw-muted">{texts.servicesLead[locale]}</p>
        <p>
          <ButtonLink href={href(ctx, '/office/service-drafts/new')} variant="secondary" icon="upload">
            {texts.propose[locale]}
          </ButtonLink>
        </p>
        <Table
          caption={texts.services[locale]}
          hideCaption
          dense
          rows={services}
          rowKey={({ service }) => service.id}
          empty={<EmptyState heading={texts.none[locale]} icon="document" />}
          columns={[
            {
              header: texts.service[locale],
              cell: ({ service }) => (
                <>
                  <a class="ds-link" href={href(ctx, `/office/services/${service.id}`)}>
                    {titleOf(service, locale)}
                  </a>
                  <br />
                  <span class="dw-muted">
                    <Ltr>{service.id}</Ltr>
                  </span>
                </>
              ),
            },
            { header: texts.version[locale], cell: ({ service }) => service.version, numeric: true },
            {
              header: texts.state[locale],
              cell: ({ state }) => <Tag tone={stateTones[state]}>{texts.states[state][locale]}</Tag>,
            },
            {
              header: texts.openDraft[locale],
              cell: ({ openDraft }) =>
                openDraft ? (
                  <>
                    <a class="ds-link" href={href(ctx, `/office/service-drafts/${openDraft.id}`)}>
                      {texts.version[locale]} {openDraft.service.version}
                    </a>{' '}
                    <Tag tone={stateTones[openDraft.state]}>{texts.states[openDraft.state][locale]}</Tag>
                  </>
                ) : (
                  texts.noDraft[locale]
                ),
            },
          ]}
        />
      </>
    ),
  }
}
