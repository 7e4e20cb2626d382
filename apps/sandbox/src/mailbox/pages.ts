import { html, ltr, type Html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { showTime } from '../show-time.ts'
import type { Message } from './message.ts'
import { texts } from './texts.ts'

export function messageList(messages: readonly Message[], to: string, locale: Locale): Html {
  return html`<h1>${texts.title[locale]}</h1>
<p>${texts.intro[locale]}</p>
<form method="get" action="/mailbox" class="filter">
<input type="hidden" name="lang" value="${locale}">
<label for="to">${texts.filterLabel[locale]}</label>
<input id="to" name="to" value="${to}" dir="ltr" autocomplete="off">
<button>${texts.filter[locale]}</button>
${to !== '' && html`<a href="/mailbox?lang=${locale}">${texts.showAll[locale]}</a>`}
</form>
${messages.length === 0 && html`<p>${texts.empty[locale]}</p>`}
<ul class="messages">${messages.map((message) => listItem(message, locale))}</ul>`
}

const titleOf = (message: Message, locale: Locale) =>
  message.kind === 'sms' ? message.text.slice(0, 80) : message.subject || texts.noSubject[locale]

const listItem = (message: Message, locale: Locale) => html`
<li><a href="/mailbox/${message.id}?lang=${locale}"><bdi>${titleOf(message, locale)}</bdi></a>
<span class="meta"><span class="tag">${texts.kind[message.kind][locale]}</span> ${ltr(message.to.join(', '))}<br>
${showTime(message.received_at, locale)}</span></li>`

/** Name and address each keep their direction: `"ديوان" <a@b.example>` would fall apart otherwise. */
function showSender(from: string): Html {
  const [, name = '', address = from] = /^"?([^"<]*)"?\s*<([^>]+)>$/.exec(from) ?? []
  return html`${name !== '' && html`<bdi>${name.trim()}</bdi> – `}${ltr(address)}`
}

/** One message. The HTML part is shown in a frame without any rights; its links are listed beside it. */
export function messagePage(message: Message, locale: Locale): Html {
  return html`<p><a href="/mailbox?lang=${locale}">${texts.back[locale]}</a></p>
<h1><bdi>${message.kind === 'sms' ? texts.kind.sms[locale] : titleOf(message, locale)}</bdi></h1>
<dl class="summary">
<div><dt>${texts.from[locale]}</dt><dd>${showSender(message.from)}</dd></div>
<div><dt>${texts.to[locale]}</dt><dd>${ltr(message.to.join(', '))}</dd></div>
<div><dt>${texts.received[locale]}</dt><dd>${showTime(message.received_at, locale)}</dd></div>
</dl>
${section('links', texts.links[locale], message.links.map(showLink))}
${section('files', texts.attachments[locale], message.attachments.map((file) => describeFile(file, locale)))}
${message.html !== null && html`<section aria-labelledby="html"><h2 id="html">${texts.htmlPart[locale]}</h2>
<iframe sandbox title="${texts.htmlPart[locale]}" src="/mailbox/${message.id}/html"></iframe></section>`}
<section aria-labelledby="text"><h2 id="text">${texts.textPart[locale]}</h2>
<div class="plain" dir="auto">${message.text}</div></section>`
}

const showLink = (link: string) => html`<a href="${link}" rel="noreferrer" dir="ltr">${link}</a>`

const describeFile = (file: Message['attachments'][number], locale: Locale) =>
  html`${ltr(file.filename)} (${ltr(`${file.content_type}, ${file.size}`)} ${texts.bytes[locale]})`

function section(id: string, title: string, items: readonly Html[]): Html | false {
  if (items.length === 0) return false
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`
}
