import { Button, Form, Select } from '@diwan/ui'
import type { PublicService } from '@diwan/service-kit'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { describeChanges } from '../changes/describe-changes.ts'
import { ownerTexts as texts } from '../owner-texts.ts'
import { ChangeList } from './change-list.tsx'

interface Compared {
  readonly from: PublicService
  readonly to: PublicService
  /** Numbers of all published versions, highest first. */
  readonly versions: readonly number[]
}

/** The difference between two published versions, which the reader may choose. */
export function showVersionChanges(ctx: Pick<RequestCtx, 'locale'>, { from, to, versions }: Compared): Page {
  const { locale } = ctx
  const path = href(ctx, `/office/services/${to.id}`)
  const choice = { locale, options: versions.map(String).map((version) => ({ value: version, label: version })) }
  return {
    title: `${texts.whatChanged[locale]} – ${to.title[locale]}`,
    active: 'services',
    breadcrumbs: [
      { href: href(ctx, '/office/services'), text: texts.services[locale] },
      { href: path, text: to.title[locale] },
    ],
    body: (
      <>
        <h1>{texts.whatChanged[locale]}</h1>
        <p class="dw-lead">{to.title[locale]}</p>
        <Form action={`${path}/changes`} method="get">
          <Select {...choice} name="from" label={texts.from[locale]} value={String(from.version)} />
          <Select {...choice} name="to" label={texts.to[locale]} value={String(to.version)} />
          <Button variant="secondary">{texts.compare[locale]}</Button>
        </Form>
        <ChangeList locale={locale} changes={describeChanges(from, to)} />
      </>
    ),
  }
}
