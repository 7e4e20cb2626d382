import { Alert, ButtonGroup, ButtonLink, DateText, Ltr, Notification, Table, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { PublishedVersion, ServiceHistory } from '../get-service-history.ts'
import { ownerTexts as texts, runningText } from '../owner-texts.ts'
import type { ServiceDraft } from '../store/drafts.ts'
import { titleOf } from '../title-of.ts'
import { definitionFile } from '../definition-file.ts'
import { stateTones } from './owned-services.tsx'

type Ctx = Pick<RequestCtx, 'locale'>

export type Done = keyof typeof texts.done

/** The versions of one service: state, who published them, the cases that run by them. */
export function showServiceHistory(ctx: Ctx, history: ServiceHistory, done?: Done): Page {
  const { locale } = ctx
  const { serviceId, versions, drafts, isRetired } = history
  const title = titleOf((versions[0] ?? drafts[0]!).service, locale)
  const running = versions.reduce((sum, version) => sum + version.running, 0)
  return {
    title,
    active: 'services',
    breadcrumbs: [{ href: href(ctx, '/office/services'), text: texts.services[locale] }],
    body: (
      <>
        {done && <Notification>{texts.done[done][locale]}</Notification>}
        <h1>{title}</h1>
        <p class="dw-muted">
          <Ltr>{serviceId}</Ltr>
        </p>
        {isRetired && <Retired ctx={ctx} history={history} running={running} />}
        <ButtonGroup>
          <ButtonLink href={href(ctx, '/office/service-drafts/new')} variant="secondary" icon="upload">
            {texts.propose[locale]}
          </ButtonLink>
          {versions.length > 0 && !isRetired && (
            <ButtonLink href={href(ctx, `/office/services/${serviceId}/retire`)} variant="quiet">
              {texts.retire[locale]}
            </ButtonLink>
          )}
        </ButtonGroup>
        {versions.length > 0 && <Versions ctx={ctx} history={history} />}
        {drafts.length > 0 && <Drafts ctx={ctx} drafts={drafts} />}
      </>
    ),
  }
}

function Retired({ ctx, history, running }: { ctx: Ctx; history: ServiceHistory; running: number }) {
  const { locale } = ctx
  const [last] = history.retirements
  return (
    <Alert tone="warning" heading={texts.states.retired[locale]}>
      {last?.reason && (
        <p>
          {texts.reason[locale]}: <bdi>{last.reason}</bdi>
        </p>
      )}
      {last && (
        <p>
          {texts.retiredBy[locale]}: {last.retiredByName?.[locale] ?? texts.byRelease[locale]},{' '}
          <DateText value={last.retiredAt} locale={locale} />
        </p>
      )}
      <p>{runningText(running)[locale]}</p>
    </Alert>
  )
}

function stateOf({ service, isRetired }: PublishedVersion, latest: number): 'published' | 'replaced' | 'retired' {
  if (service.version < latest) return 'replaced'
  return isRetired ? 'retired' : 'published'
}

function Versions({ ctx, history }: { ctx: Ctx; history: ServiceHistory }) {
  const { locale } = ctx
  const { serviceId, versions } = history
  const latest = versions[0]?.service.version ?? 0
  const path = `/office/services/${serviceId}`
  const before = (version: number) => versions.find(({ service }) => service.version < version)?.service.version
  return (
    <>
      <h2>{texts.versions[locale]}</h2>
      <Table
        caption={texts.versions[locale]}
        hideCaption
        dense
        rows={versions}
        rowKey={({ service }) => String(service.version)}
        columns={[
          { header: texts.version[locale], cell: ({ service }) => service.version, numeric: true },
          {
            header: texts.state[locale],
            cell: (version) => {
              const state = stateOf(version, latest)
              return <Tag tone={stateTones[state]}>{texts.states[state][locale]}</Tag>
            },
          },
          {
            header: texts.publishedAt[locale],
            cell: ({ publishedAt }) => <DateText value={publishedAt} locale={locale} />,
          },
          {
            header: texts.publishedBy[locale],
            cell: ({ draft }) =>
              draft ? (draft.closedByName?.[locale] ?? texts.colleague[locale]) : texts.byRelease[locale],
          },
          { header: texts.running[locale], cell: ({ running }) => running, numeric: true },
          {
            header: texts.changes[locale],
            cell: ({ service: { version } }) => {
              const from = before(version)
              if (from === undefined) return texts.firstVersion[locale]
              return (
                <a class="ds-link" href={href(ctx, `${path}/changes?from=${from}&to=${version}`)}>
                  {texts.whatChanged[locale]}
                </a>
              )
            },
          },
          {
            header: texts.download[locale],
            cell: ({ service: { version } }) => (
              <a class="ds-link" href={href(ctx, `${path}/versions/${version}`)} download>
                <Ltr>{definitionFile(serviceId, version)}</Ltr>
              </a>
            ),
          },
        ]}
      />
    </>
  )
}

function Drafts({ ctx, drafts }: { ctx: Ctx; drafts: readonly ServiceDraft[] }) {
  const { locale } = ctx
  return (
    <>
      <h2>{texts.drafts[locale]}</h2>
      <Table
        caption={texts.drafts[locale]}
        hideCaption
        dense
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          {
            header: texts.version[locale],
            cell: ({ id, service }) => (
              <a class="ds-link" href={href(ctx, `/office/service-drafts/${id}`)}>
                {texts.version[locale]} {service.version}
              </a>
            ),
          },
          {
            header: texts.state[locale],
            cell: ({ state }) => <Tag tone={stateTones[state]}>{texts.states[state][locale]}</Tag>,
          },
          {
            header: texts.proposedBy[locale],
            cell: ({ proposedByName }) => proposedByName?.[locale] ?? texts.colleague[locale],
          },
          {
            header: texts.proposedAt[locale],
            cell: ({ proposedAt }) => <DateText value={proposedAt} locale={locale} />,
          },
          { header: texts.reason[locale], cell: ({ reason }) => <bdi>{reason}</bdi> },
        ]}
      />
    </>
  )
}
