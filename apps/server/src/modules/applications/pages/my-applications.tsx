import { ButtonLink, Card, DateText, EmptyState, Ltr, Pagination, Table, Tag } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { signInUrl } from '../../identity/index.ts'
import { texts } from '../follow-texts.ts'
import type { OwnApplication, OwnApplications } from '../list-own-applications.ts'
import { statusTexts } from '../status-texts.ts'

type Ctx = Pick<RequestCtx, 'locale' | 'actor' | 'path' | 'realm'>

export const showMyApplications = (ctx: Ctx, own: OwnApplications): Page => ({
  title: texts.myApplications[ctx.locale],
  active: 'applications',
  body: <MyApplications ctx={ctx} own={own} />,
})

function MyApplications({ ctx, own }: { readonly ctx: Ctx; readonly own: OwnApplications }) {
  const { locale } = ctx
  const { drafts, applications, page, pages } = own
  return (
    <>
      <h1>{texts.myApplications[locale]}</h1>
      {drafts.length > 0 && (
        <>
          <h2>{texts.drafts[locale]}</h2>
          <p class="dw-muted">{texts.draftsLead[locale]}</p>
          {drafts.map(({ draft, serviceTitle, path }) => (
            <Card key={draft.id} heading={serviceTitle[locale]} headingLevel={3}>
              <p class="dw-muted dw-small">
                {texts.savedOn[locale]} <DateText value={draft.updatedAt} locale={locale} time />
              </p>
              <ButtonLink href={href(ctx, path)} variant="secondary">
                {texts.resume[locale]}
              </ButtonLink>
            </Card>
          ))}
        </>
      )}
      {applications.length > 0 && (
        <>
          <h2>{texts.submittedApplications[locale]}</h2>
          <Applications ctx={ctx} applications={applications} />
          <Pagination locale={locale} page={page} pages={pages} href={(number) => href(ctx, `/applications?page=${number}`)} />
        </>
      )}
      {drafts.length + applications.length === 0 && <Nothing ctx={ctx} />}
      {ctx.actor.kind === 'anonymous' && drafts.length + applications.length > 0 && (
        <p>
          <a class="ds-link" href={href(ctx, '/track')}>
            {texts.track[locale]}
          </a>
        </p>
      )}
    </>
  )
}

function Applications({ ctx, applications }: { readonly ctx: Ctx; readonly applications: readonly OwnApplication[] }) {
  const { locale } = ctx
  return (
    <Table
      caption={texts.submittedApplications[locale]}
      hideCaption
      rows={applications}
      rowKey={({ application }) => application.id}
      columns={[
        {
          header: texts.service[locale],
          cell: ({ application, serviceTitle }) => (
            <a class="ds-link" href={href(ctx, `/applications/${application.reference}`)}>
              {serviceTitle[locale]}
            </a>
          ),
        },
        { header: texts.reference[locale], cell: ({ application }) => <Ltr>{application.reference}</Ltr> },
        {
          header: texts.status[locale],
          cell: ({ application: { status } }) => <Tag tone={statusTexts[status].tone}>{statusTexts[status].name[locale]}</Tag>,
        },
        { header: texts.submittedOn[locale], cell: ({ application }) => <DateText value={application.submittedAt} locale={locale} /> },
      ]}
    />
  )
}

function Nothing({ ctx }: { readonly ctx: Ctx }) {
  const { locale, actor } = ctx
  if (actor.kind !== 'anonymous') {
    return (
      <EmptyState
        heading={texts.noneHeading[locale]}
        action={<ButtonLink href={href(ctx, '/services')}>{texts.findService[locale]}</ButtonLink>}
      >
        <p>{texts.noneText[locale]}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      heading={texts.notSignedIn[locale]}
      action={
        <>
          <ButtonLink href={signInUrl(ctx)}>{texts.signIn[locale]}</ButtonLink>{' '}
          <ButtonLink href={href(ctx, '/track')} variant="secondary">
            {texts.track[locale]}
          </ButtonLink>
        </>
      }
    >
      <p>{texts.notSignedInText[locale]}</p>
    </EmptyState>
  )
}
