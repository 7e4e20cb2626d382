/** A browser without JavaScript: keeps cookies with their paths, follows redirects when asked, sends forms. */
export interface Visit {
  readonly status: number
  readonly url: string
  readonly location: string | null
  readonly headers: Headers
  readonly body: string
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

export class Browser {
  private jar: Cookie[] = []

  cookie(name: string): string | undefined {
    return this.jar.find((cookie) => cookie.name === name)?.value
  }

  /** Same name and path: replaced. */
  setCookie(cookie: Cookie): void {
    this.jar = [...this.jar.filter(({ name, path }) => name !== cookie.name || path !== cookie.path), cookie]
  }

  forget(name: string): void {
    this.jar = this.jar.filter((cookie) => cookie.name !== name)
  }

  copy(): Browser {
    const twin = new Browser()
    twin.jar = [...this.jar]
    return twin
  }

  /** One request, no redirect followed. */
  async request(
    url: string,
    init: { method?: string; form?: Record<string, string>; headers?: Record<string, string> } = {},
  ): Promise<Visit> {
    const { pathname } = new URL(url)
    const cookies = this.jar.filter(
      ({ path }) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
    )
    const response = await fetch(url, {
      method: init.method ?? (init.form ? 'POST' : 'GET'),
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        ...init.headers,
      },
      ...(init.form ? { body: new URLSearchParams(init.form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const location = response.headers.get('location')
    return {
      status: response.status,
      url,
      location: location && new URL(location, url).href,
      headers: response.headers,
      body: await response.text(),
    }
  }

  /** Requests and follows redirects up to a page, or up to the first address that `until` matches. */
  async open(
    url: string,
    init: { form?: Record<string, string>; until?: RegExp; headers?: Record<string, string> } = {},
  ): Promise<Visit> {
    let visit = await this.request(url, init)
    for (let hops = 0; visit.location && hops < 15; hops++) {
      if (init.until?.test(visit.location)) return visit
      visit = await this.request(visit.location, init.headers ? { headers: init.headers } : {})
    }
    return visit
  }

  /** Sends the first form of a page with its hidden fields. */
  submit(page: Visit, fields: Record<string, string>, until?: RegExp): Promise<Visit> {
    const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(page.body)
    if (!form) throw new Error(`no form on ${page.url}:\n${page.body.slice(0, 2000)}`)
    const action = unescape(/action="([^"]*)"/.exec(form[0])?.[1] ?? page.url)
    const hidden = [...form[0].matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescape(value)],
    )
    return this.open(new URL(action, page.url).href, {
      form: { ...(Object.fromEntries(hidden) as Record<string, string>), ...fields },
      ...(until ? { until } : {}),
    })
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const attribute = (wanted: string) =>
      attributes.find((part) => part.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const expires = attribute('expires')
    const isGone =
      value === '' || attribute('max-age') === '0' || (expires !== undefined && new Date(expires) < new Date())
    const path = attribute('path') ?? '/'
    if (isGone) this.jar = this.jar.filter((cookie) => cookie.name !== name || cookie.path !== path)
    else this.setCookie({ name, value, path })
  }
}

const unescape = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
