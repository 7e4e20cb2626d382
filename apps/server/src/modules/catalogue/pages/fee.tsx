import type { Cost, Locale, PublicService } from '@diwan/service-kit'
import { MoneyText, Table } from '@diwan/ui'
import { cardTexts as texts } from '../page-texts.ts'
import { costRange, isOfficial } from '../rules.ts'
import { texts as words } from '../texts.ts'
import { CardSection } from './card-section.tsx'

interface FeeProps {
  readonly locale: Locale
  readonly service: PublicService
}

/** The fee in a line. A value that is not official says so before it is read. */
export function FeeSummary({ locale, service }: FeeProps) {
  const { cost } = service
  const official = isOfficial(cost.confidence)
  if (cost.model === 'external') return <>{texts.feeAsBilled[locale]}</>
  if (cost.model === 'none') {
    if (official) return <>{words.free[locale]}</>
    return (
      <>
        {texts.feeNone[locale]}
        <br />
        <span class="dw-small dw-muted">{words.feeNotFound[locale]}</span>
      </>
    )
  }
  const range = costRange(service)
  if (!range) return null
  return (
    <>
      {!official && <span class="dw-small dw-muted">{texts.feeProposed[locale]} </span>}
      <Range locale={locale} {...range} />
    </>
  )
}

function Range({
  locale,
  minMinor,
  maxMinor,
}: {
  readonly locale: Locale
  readonly minMinor: number
  readonly maxMinor: number
}) {
  if (minMinor === maxMinor) return <MoneyText minor={minMinor} locale={locale} />
  return (
    <>
      {texts.feeFrom[locale]} <MoneyText minor={minMinor} locale={locale} /> {texts.feeTo[locale]}{' '}
      <MoneyText minor={maxMinor} locale={locale} />
    </>
  )
}

/** The whole tariff, where there is more to say than the line. */
export function FeeDetail({ locale, cost }: { readonly locale: Locale; readonly cost: Cost }) {
  const isPlain = cost.model !== 'tiered' && !cost.note && cost.refundable !== false
  if (isPlain) return null
  return (
    <CardSection id="fee" heading={texts.feeDetail[locale]}>
      {cost.model === 'tiered' && (
        <Table
          caption={isOfficial(cost.confidence) ? texts.feeDetail[locale] : words.feeNotPublished[locale]}
          hideCaption={isOfficial(cost.confidence)}
          columns={[
            { header: texts.feeCase[locale], cell: (tier) => tier.label[locale] },
            {
              header: texts.fee[locale],
              cell: (tier) => <MoneyText minor={tier.amountMinor} locale={locale} />,
              numeric: true,
            },
          ]}
          rows={cost.tiers}
          rowKey={(tier) => tier.id}
        />
      )}
      {cost.note && <p>{cost.note[locale]}</p>}
      {cost.refundable === false && <p>{texts.feeNotRefunded[locale]}</p>}
    </CardSection>
  )
}
