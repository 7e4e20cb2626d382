/** One e-mail or text message that somebody in the demo nation received. */
export interface Message {
  id: string
  kind: 'email' | 'sms'
  from: string
  /** E-mail addresses in lower case, or one telephone number. */
  to: string[]
  subject: string
  text: string
  html: string | null
  /** Every http(s) address in the text and the HTML, once. */
  links: string[]
  attachments: { filename: string; content_type: string; size: number }[]
  received_at: string
}

/** All http(s) addresses of a message in the order of their appearance. Other schemes are not worth clicking. */
export function collectLinks(text: string, html: string | null): string[] {
  const fromHtml = [...(html ?? '').matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('&amp;', '&'),
  )
  const fromText = text.match(/https?:\/\/[^\s<>"'()[\]،؛]+/g) ?? []
  const cleaned = [...fromText.map((link) => link.replace(/[.,;:!?]+$/, '')), ...fromHtml]
  return [...new Set(cleaned)].filter((link) => /^https?:\/\//i.test(link) && URL.canParse(link))
}
