import type { Locale } from '@diwan/service-kit'
import type { ComponentChildren } from 'preact'
import { examples as actingForBanner } from './acting-for-banner/acting-for-banner.examples.tsx'
import { examples as addressField } from './address-field/address-field.examples.tsx'
import { examples as alert } from './alert/alert.examples.tsx'
import { examples as bigResult } from './big-result/big-result.examples.tsx'
import { examples as breadcrumb } from './breadcrumb/breadcrumb.examples.tsx'
import { examples as button } from './button/button.examples.tsx'
import { examples as card } from './card/card.examples.tsx'
import { examples as checkbox } from './checkbox/checkbox.examples.tsx'
import { examples as checkboxGroup } from './checkbox-group/checkbox-group.examples.tsx'
import { examples as columns } from './columns/columns.examples.tsx'
import { examples as dateField } from './date-field/date-field.examples.tsx'
import { examples as dateText } from './date-text/date-text.examples.tsx'
import { examples as details } from './details/details.examples.tsx'
import { examples as emptyState } from './empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx'
import { examples as fieldset } from './fieldset/fieldset.examples.tsx'
import { examples as fileField } from './file-field/file-field.examples.tsx'
import { examples as icon } from './icon/icon.examples.tsx'
import { examples as inboxItem } from './inbox-item/inbox-item.examples.tsx'
import { examples as keyFigures } from './key-figures/key-figures.examples.tsx'
import { examples as ltr } from './ltr/ltr.examples.tsx'
import { examples as moneyText } from './money-text/money-text.examples.tsx'
import { examples as notification } from './notification/notification.examples.tsx'
import { examples as pagination } from './pagination/pagination.examples.tsx'
import { examples as processDiagram } from './process-diagram/process-diagram.examples.tsx'
import { examples as radioGroup } from './radio-group/radio-group.examples.tsx'
import { examples as searchBox } from './search-box/search-box.examples.tsx'
import { examples as select } from './select/select.examples.tsx'
import { examples as serviceTile } from './service-tile/service-tile.examples.tsx'
import { examples as stepProgress } from './step-progress/step-progress.examples.tsx'
import { examples as summaryList } from './summary-list/summary-list.examples.tsx'
import { examples as table } from './table/table.examples.tsx'
import { examples as tag } from './tag/tag.examples.tsx'
import { examples as textArea } from './text-area/text-area.examples.tsx'
import { examples as textField } from './text-field/text-field.examples.tsx'
import { examples as thread } from './thread/thread.examples.tsx'
import { examples as timeline } from './timeline/timeline.examples.tsx'
import { PortalLayout } from './portal-layout/portal-layout.tsx'

/** Every component by name, with its examples. */
export const gallery: readonly (readonly [name: string, examples: (locale: Locale) => ComponentChildren])[] = [
  ['ActingForBanner', actingForBanner],
  ['AddressField', addressField],
  ['Alert', alert],
  ['BigResult', bigResult],
  ['Breadcrumb', breadcrumb],
  ['Button', button],
  ['Card', card],
  ['Checkbox', checkbox],
  ['CheckboxGroup', checkboxGroup],
  ['Columns', columns],
  ['DateField', dateField],
  ['DateText', dateText],
  ['Details', details],
  ['EmptyState', emptyState],
  ['ErrorSummary', errorSummary],
  ['Fieldset', fieldset],
  ['FileField', fileField],
  ['Icon', icon],
  ['InboxItem', inboxItem],
  ['KeyFigures', keyFigures],
  ['Ltr', ltr],
  ['MoneyText', moneyText],
  ['Notification', notification],
  ['Pagination', pagination],
  ['ProcessDiagram', processDiagram],
  ['RadioGroup', radioGroup],
  ['SearchBox', searchBox],
  ['Select', select],
  ['ServiceTile', serviceTile],
  ['StepProgress', stepProgress],
  ['SummaryList', summaryList],
  ['Table', table],
  ['Tag', tag],
  ['TextArea', textArea],
  ['TextField', textField],
  ['Thread', thread],
  ['Timeline', timeline],
]

export interface GalleryProps {
  locale: Locale
  otherLanguageHref: string
}

/** All components on one page, for those who build pages and for the checks of accessibility. */
export function Gallery({ locale, otherLanguageHref }: GalleryProps) {
  const title = { ar: 'مكونات الواجهة', en: 'Interface components' }[locale]
  return (
    <PortalLayout
      locale={locale}
      title={title}
      otherLanguageHref={otherLanguageHref}
      current="services"
      person={{ name: { ar: 'مريم الدوسري', en: 'Maryam Aldoseri' }[locale], unread: 2 }}
      noIndex
    >
      <h1>{title}</h1>
      {gallery.map(([name, examples]) => (
        <section class="dw-gallery dw-flow" id={name} key={name}>
          <h2>
            <bdi dir="ltr">{name}</bdi>
          </h2>
          {examples(locale)}
        </section>
      ))}
    </PortalLayout>
  )
}
