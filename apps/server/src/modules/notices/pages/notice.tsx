import { ButtonGroup, ButtonLink, DateText } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { Notice } from '../schema.ts'
import { texts } from '../texts.ts'

type Ctx = Pick<RequestCtx, 'locale'>

export const showNotice = (ctx: Ctx, notice: Notice): Page => ({
  title: notice.title[ctx.locale],
  active: 'inbox',
  breadcrumbs: [{ href: href(ctx, '/inbox'), text: texts.inbox[ctx.locale] }],
  body: <NoticePage ctx={ctx} notice={notice} />,
})

function NoticePage({ ctx, notice }: { readonly ctx: Ctx; readonly notice: Notice }) {
  const { locale } = ctx
  const paragraphs = notice.body[locale].split(/\n\s*\n/)
  return (
    <article class="dw-flow">
      <h1>{notice.title[locale]}</h1>
      <p class="dw-muted">
        {notice.sender[locale]} · <DateText value={notice.createdAt} locale={locale} time />
      </p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      <ButtonGroup>
        {notice.link && <ButtonLink href={href(ctx, notice.link)}>{texts.about[locale]}</ButtonLink>}
        <ButtonLink href={href(ctx, '/inbox')} variant="secondary">
          {texts.backToInbox[locale]}
        </ButtonLink>
      </ButtonGroup>
    </article>
  )
}
