import type { Locale } from '@diwan/service-kit'
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { DateText } from '../date-text/date-text.tsx'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface InboxItemProps {
  locale: Locale
  href: string
  title: string
  /** The entity that sent it. */
  from: string
  at: Date | string
  preview?: string | undefined
  unread?: boolean | undefined
  tag?: ComponentChildren
}

/** One message in the inbox: put several into InboxList. */
export function InboxItem({ locale, href, title, from, at, preview, unread = false, tag }: InboxItemProps) {
  return (
    <li class={classNames('dw-inbox-item', unread && 'dw-inbox-item--unread')}>
      <Icon name={unread ? 'mail' : 'inbox'} />
      <div class="dw-inbox-item__words">
        <p class="dw-inbox-item__meta">
          <span>{from}</span>
          <DateText value={at} locale={locale} />
        </p>
        <p class="dw-inbox-item__title">
          <a class="dw-stretched" href={href}>
            {title}
            {unread && <span class="dw-sr-only"> ({words.unread[locale]})</span>}
          </a>
        </p>
        {preview && <p class="dw-inbox-item__preview">{preview}</p>}
        {tag}
      </div>
    </li>
  )
}

export function InboxList({ children }: { children: ComponentChildren }) {
  return <ul class="dw-inbox-list">{children}</ul>
}
