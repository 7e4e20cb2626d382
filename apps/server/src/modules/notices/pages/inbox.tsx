import { ButtonLink, EmptyState, InboxItem, InboxList, Pagination } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import type { Inbox } from '../list-inbox.ts'
import { texts, unreadText } from '../texts.ts'

type Ctx = Pick<RequestCtx, 'locale'>

const previewLength = 140

/** The beginning of a text, cut between words. */
function preview(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= previewLength) return line
  return `${line.slice(0, line.lastIndexOf(' ', previewLength)).trimEnd()}…`
}

export const showInbox = (ctx: Ctx, inbox: Inbox, page: number): Page => ({
  title: texts.inbox[ctx.locale],
  active: 'inbox',
  body: <InboxPage ctx={ctx} inbox={inbox} page={page} />,
})

function InboxPage({ ctx, inbox, page }: { readonly ctx: Ctx; readonly inbox: Inbox; readonly page: number }) {
  const { locale } = ctx
  const { notices, total, unread, pages } = inbox
  if (total === 0) {
    return (
      <>
        <h1>{texts.inbox[locale]}</h1>
        <EmptyState
          heading={texts.emptyHeading[locale]}
          action={<ButtonLink href={href(ctx, '/services')}>{texts.findService[locale]}</ButtonLink>}
        >
          <p>{texts.emptyText[locale]}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <h1>{texts.inbox[locale]}</h1>
      <p class="dw-muted">{unread === 0 ? texts.allRead[locale] : unreadText(unread)[locale]}</p>
      <InboxList>
        {notices.map((notice) => (
          <InboxItem
            key={notice.id}
            locale={locale}
            href={href(ctx, `/inbox/${notice.id}`)}
            title={notice.title[locale]}
            from={notice.sender[locale]}
            at={notice.createdAt}
            preview={preview(notice.body[locale])}
            unread={notice.readAt === null}
          />
        ))}
      </InboxList>
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => `${href(ctx, '/inbox')}?page=${number}`}
      />
    </>
  )
}
