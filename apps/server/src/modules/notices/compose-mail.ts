import { locales, type Locale } from '@diwan/service-kit'
import type { SendMailOptions } from 'nodemailer'
import type { Notice } from './schema.ts'
import { texts } from './texts.ts'

type Words = Pick<Notice, 'locale' | 'recipientName' | 'sender' | 'title' | 'body' | 'link'>

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character)
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)

const greeting = ({ recipientName }: Words, locale: Locale): string =>
  recipientName
    ? texts.greeting[locale].replace('{name}', () => oneLine(recipientName[locale]))
    : texts.greetingWithoutName[locale]

/** Signed links would outlive the session that may follow them, so the link is a plain page that asks to sign in. */
const urlOf = ({ link }: Words, locale: Locale, publicUrl: string): string | null =>
  link ? `${publicUrl}/${locale}${link}` : null

function plainPart(notice: Words, locale: Locale, publicUrl: string): string {
  const url = urlOf(notice, locale, publicUrl)
  return [
    notice.title[locale],
    greeting(notice, locale),
    ...paragraphsOf(notice.body[locale]),
    ...(url ? [`${texts.mailLink[locale]}\n${url}`] : []),
    notice.sender[locale],
    texts.mailFooter[locale],
  ].join('\n\n')
}

const direction = { ar: 'rtl', en: 'ltr' } as const

function htmlPart(notice: Words, locale: Locale, publicUrl: string): string {
  const url = urlOf(notice, locale, publicUrl)
  const paragraph = (text: string, extra = '') => `<p${extra}>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  return [
    `<div lang="${locale}" dir="${direction[locale]}" style="text-align: start">`,
    `<h1 style="font-size: 20px; margin: 0 0 16px">${escapeHtml(oneLine(notice.title[locale]))}</h1>`,
    paragraph(greeting(notice, locale)),
    ...paragraphsOf(notice.body[locale]).map((text) => paragraph(text)),
    ...(url
      ? [
          `<p>${escapeHtml(texts.mailLink[locale])}<br><a dir="ltr" href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
        ]
      : []),
    paragraph(notice.sender[locale]),
    paragraph(texts.mailFooter[locale], ' style="color: #51606c; font-size: 14px"'),
    '</div>',
  ].join('\n')
}

const bodyStyle =
  "font-family: 'IBM Plex Sans Arabic', 'Segoe UI', Tahoma, sans-serif; font-size: 16px; line-height: 1.6; max-width: 640px"

const frame = (content: string, { locale, title }: Words): string =>
  `<!doctype html>
<html lang="${locale}" dir="${direction[locale]}">
<head><meta charset="utf-8"><title>${escapeHtml(oneLine(title[locale]))}</title></head>
<body style="${bodyStyle}">
${content}
</body>
</html>`

/** One mail in both languages, the reader's first; as text and as HTML, with nothing loaded from anywhere. */
export function composeMail(
  notice: Words,
  publicUrl: string,
): Pick<SendMailOptions, 'subject' | 'text' | 'html' | 'headers'> {
  const order = [notice.locale, ...locales.filter((locale) => locale !== notice.locale)]
  const html = order.map((locale) => htmlPart(notice, locale, publicUrl)).join('\n<hr>\n')
  return {
    subject: order.map((locale) => oneLine(notice.title[locale])).join(' · '),
    text: order.map((locale) => plainPart(notice, locale, publicUrl)).join('\n\n———\n\n'),
    html: frame(html, notice),
    // RFC 3834: keeps out-of-office replies away from an address that nobody reads.
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
