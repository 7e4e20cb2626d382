import type { Cost, LocalisedText } from '@diwan/service-kit'
import { isOfficial } from '../rules.ts'
import { texts } from '../texts.ts'

export interface DescribedCost {
  readonly id: string
  readonly description: LocalisedText
  /** null: not known, or not official. */
  readonly minor: number | null
}

/** What may be said of a fee as official; a proposed amount is left out and said to be missing. */
export function describeCosts(cost: Cost): DescribedCost[] {
  if (!isOfficial(cost.confidence)) {
    return [{ id: 'fee', description: cost.model === 'none' ? texts.feeNotFound : texts.feeNotPublished, minor: null }]
  }
  switch (cost.model) {
    case 'none':
      return [{ id: 'fee', description: texts.free, minor: 0 }]
    case 'fixed':
      return [{ id: 'fee', description: cost.label, minor: cost.amountMinor }]
    case 'tiered':
      return cost.tiers.map(({ id, label, amountMinor }) => ({ id, description: label, minor: amountMinor }))
    case 'external':
      return [{ id: 'fee', description: cost.note ?? texts.feeExternal, minor: null }]
  }
}
