import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

const unescape = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** What the site's form page shows of the request. */
export interface Shown {
  readonly stash: Readonly<Record<string, unknown>> | null
  readonly data: Readonly<Record<string, unknown>> | null
  readonly actor: string
}

export const shownOn = ({ body }: LightMyRequestResponse): Shown =>
  JSON.parse(unescape(/<output>(.*)<\/output>/.exec(body)?.[1] ?? '{}')) as Shown

/** Hidden fields of the form on a page. */
export const tokensOf = ({ body }: LightMyRequestResponse): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )

/** A browser: keeps cookies, sends forms. */
export class Visitor {
  readonly cookies: Record<string, string> = {}
  private readonly app: FastifyInstance

  constructor(app: FastifyInstance) {
    this.app = app
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.keep(await this.app.inject({ method: 'GET', url, headers, cookies: this.cookies }))
  }

  async post(
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    return this.keep(
      await this.app.inject({
        method: 'POST',
        url,
        headers: form,
        payload: new URLSearchParams(fields).toString(),
        cookies: this.cookies,
      }),
    )
  }

  /** Opens a form page and sends its form with these fields. */
  async fillIn(url: string, fields: Record<string, string>, action = url): Promise<LightMyRequestResponse> {
    return this.post(action, { ...tokensOf(await this.get(url)), ...fields })
  }

  private keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value } of response.cookies) {
      if (value === '') delete this.cookies[name]
      else this.cookies[name] = value
    }
    return response
  }
}
