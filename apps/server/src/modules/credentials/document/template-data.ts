import type { LocalisedText } from '@diwan/service-kit'
import type { DocumentClaim } from './document.ts'
import { documentTexts } from './document-texts.ts'
import { qrCode } from './qr-code.ts'
import { isolateIdentifiers, printable, type Run } from './printable-text.ts'

export interface BilingualRuns {
  readonly ar: readonly Run[]
  readonly en: readonly Run[]
}

export const bilingualRuns = (text: LocalisedText): BilingualRuns => ({
  ar: isolateIdentifiers(text.ar),
  en: [{ text: printable(text.en), ltr: false }],
})

/** A row of the mirrored table: `shared` stands once in the middle, `value` once for each language. */
export interface TemplateRow {
  readonly label: BilingualRuns
  readonly shared: readonly Run[] | null
  readonly value: BilingualRuns | null
}

const arabic = /\p{Script=Arabic}/u

export function bilingualRow({ label, value }: DocumentClaim): TemplateRow {
  const both = typeof value === 'string' ? { ar: value, en: value } : value
  // Written in Latin letters or digits alone it needs no order but its own.
  const isShared = both.ar === both.en && !arabic.test(both.ar)
  return {
    label: bilingualRuns(label),
    shared: isShared ? [{ text: printable(both.en), ltr: true }] : null,
    value: isShared ? null : bilingualRuns(both),
  }
}

/** Document properties: what a reader shows in its title bar. Holds nothing about the holder. */
export function plainMeta(title: LocalisedText, number: string, author: LocalisedText, day: string) {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return {
    title: `${printable(title.ar)} · ${printable(title.en)} · ${number}`,
    author: `${printable(author.ar)} · ${printable(author.en)}`,
    date: { year, month, day: dayOfMonth },
  }
}

/** What the verification panel needs; all null where a document cannot be looked up. */
export async function verificationData(url: string | null) {
  return { url, qr: url === null ? null : await qrCode(url), qrAlt: documentTexts.qrAlt.ar }
}

/** Fixed words that both templates print. */
export const sharedTexts = {
  demo: bilingualRuns(documentTexts.demo),
  demoShort: bilingualRuns(documentTexts.demoShort),
  table: { item: bilingualRuns(documentTexts.item), value: bilingualRuns(documentTexts.details) },
  verify: {
    heading: bilingualRuns(documentTexts.verifyHeading),
    how: bilingualRuns(documentTexts.verifyHow),
    seal: bilingualRuns(documentTexts.seal),
  },
}
