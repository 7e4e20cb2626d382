/** HTML that is safe to send: everything interpolated into it was escaped or was already `Html`. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeText = (text: string) => text.replace(/[&<>"']/g, (char) => entities[char] ?? char)

function render(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return ''
  if (value instanceof Html) return value.source
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  return value.map(render).join('')
}

/** Template tag: texts are escaped, lists are joined, `false`, `null` and `undefined` leave nothing. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(strings.reduce((out, part, index) => out + render(values[index - 1]) + part))
}

/** Identifiers and amounts keep their order inside Arabic text only when they are isolated. */
export const ltr = (text: string | number): Html => html`<bdi dir="ltr">${text}</bdi>`
