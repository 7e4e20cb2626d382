/** Compares two values of a definition member by member and tells each difference once, in both languages. */
import { isDeepStrictEqual } from 'node:util'
import type { LocalisedText } from '@diwan/service-kit'
import { itemNames } from './change-names.ts'
import { isDuration, isRecord, isText, nameOf, quoted } from './value-words.ts'

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved'

export interface Difference {
  readonly kind: ChangeKind
  readonly text: LocalisedText
}

/** What the difference is in, from the outside in: a page, then a question. */
type Place = readonly LocalisedText[]

type Item = Readonly<Record<string, unknown>>

const told = (place: Place, kind: ChangeKind, text: LocalisedText): Difference => ({
  kind,
  text: {
    ar: [...place.map(({ ar }) => ar), text.ar].join(': '),
    en: [...place.map(({ en }) => en), text.en].join(': '),
  },
})

const added = (place: Place, name: LocalisedText, words: LocalisedText): Difference =>
  told(place, 'added', { ar: `إضافة ${name.ar} ${words.ar}`, en: `${name.en} ${words.en} added` })

const removed = (place: Place, name: LocalisedText, words: LocalisedText): Difference =>
  told(place, 'removed', { ar: `حذف ${name.ar} ${words.ar}`, en: `${name.en} ${words.en} removed` })

/** @param member name of the member that holds both values */
export function compareMember(member: string, a: unknown, b: unknown, place: Place = []): Difference[] {
  if (isDeepStrictEqual(a, b)) return []
  const name = nameOf(member)
  if (a === undefined) return [added(place, name, quoted(member, b))]
  if (b === undefined) return [removed(place, name, quoted(member, a))]
  if (isText(a) && isText(b)) return [compareTexts(member, a, b, place)]
  if (itemNames[member] && isItems(a) && isItems(b)) return compareItems(member, a, b, place)
  if (isPlainList(a) && isPlainList(b)) return compareLists(member, a, b, place)
  if (isRecord(a) && isRecord(b) && !(isDuration(a) && isDuration(b))) return compareMembers(a, b, [...place, name])
  return [changed(place, name, quoted(member, a), quoted(member, b))]
}

export const compareMembers = (a: Item, b: Item, place: Place = []): Difference[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((member) =>
    compareMember(member, a[member], b[member], place),
  )

const changed = (place: Place, name: LocalisedText, from: LocalisedText, to: LocalisedText): Difference =>
  told(place, 'changed', {
    ar: from.ar === to.ar ? `تغيير ${name.ar}` : `${name.ar}: من ${from.ar} إلى ${to.ar}`,
    en: from.en === to.en ? `${name.en} changed` : `${name.en}: from ${from.en} to ${to.en}`,
  })

/** Where one language stays as it was, the words of the other are shown to readers of both. */
function compareTexts(member: string, a: LocalisedText, b: LocalisedText, place: Place): Difference {
  const name = nameOf(member)
  if (a.ar !== b.ar && a.en !== b.en) return changed(place, name, quoted(member, a), quoted(member, b))
  const language = a.ar === b.ar ? 'en' : 'ar'
  const inWords: LocalisedText =
    language === 'en'
      ? { ar: `${name.ar} بالإنجليزية`, en: `${name.en} in English` }
      : { ar: `${name.ar} بالعربية`, en: `${name.en} in Arabic` }
  return changed(place, inWords, quoted(member, a[language]), quoted(member, b[language]))
}

const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' || isText(item))

/** What comes and what goes; where neither does, the order or the number of the same words has changed. */
function compareLists(member: string, a: readonly unknown[], b: readonly unknown[], place: Place): Difference[] {
  const name = nameOf(member)
  const missing = (from: readonly unknown[], other: readonly unknown[]) =>
    from.filter((item) => !other.some((candidate) => isDeepStrictEqual(candidate, item)))
  const within = [...place, name]
  const gone = missing(a, b).map((item) => told(within, 'removed', wordsOf(member, item, removedText)))
  const come = missing(b, a).map((item) => told(within, 'added', wordsOf(member, item, addedText)))
  return gone.length + come.length > 0 ? [...gone, ...come] : [told(place, 'moved', orderText(name))]
}

type Phrase = (words: LocalisedText) => LocalisedText
const addedText: Phrase = ({ ar, en }) => ({ ar: `إضافة ${ar}`, en: `${en} added` })
const removedText: Phrase = ({ ar, en }) => ({ ar: `حذف ${ar}`, en: `${en} removed` })
const wordsOf = (member: string, item: unknown, phrase: Phrase): LocalisedText => phrase(quoted(member, item))

const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && keyOf(item) !== undefined)

/** Options are known by their value, everything else by its id. */
const keyOf = ({ id, value }: Item): unknown => id ?? value

const titleOf = (item: Item): unknown => item['title'] ?? item['label'] ?? item['text'] ?? keyOf(item)

/** Items are the same while their id is; what is asked in another order is told too. */
export function compareItems(member: string, a: readonly Item[], b: readonly Item[], place: Place = []): Difference[] {
  const name = itemNames[member] ?? nameOf(member)
  const before = new Map(a.map((item) => [keyOf(item), item]))
  const after = new Map(b.map((item) => [keyOf(item), item]))
  const kept = (items: readonly Item[]) => items.map(keyOf).filter((key) => before.has(key) && after.has(key))
  const isReordered = !isDeepStrictEqual(kept(a), kept(b))
  return [
    ...a.filter((item) => !after.has(keyOf(item))).map((item) => removed(place, name, titleWords(item))),
    ...b.filter((item) => !before.has(keyOf(item))).map((item) => added(place, name, titleWords(item))),
    ...b.flatMap((item) => {
      const earlier = before.get(keyOf(item))
      if (!earlier) return []
      const title = titleWords(item)
      return compareMembers(earlier, item, [
        ...place,
        { ar: `${name.ar} ${title.ar}`, en: `${name.en} ${title.en}` },
      ])
    }),
    ...(isReordered ? [told(place, 'moved', orderText(nameOf(member)))] : []),
  ]
}

const titleWords = (item: Item): LocalisedText => {
  const words = quoted('title', titleOf(item))
  const amount = item['amountMinor']
  if (amount === undefined) return words
  const money = quoted('amountMinor', amount)
  return { ar: `${words.ar} بمبلغ ${money.ar}`, en: `${words.en} of ${money.en}` }
}

const orderText = ({ ar, en }: LocalisedText): LocalisedText => ({
  ar: `تغيير ترتيب ${ar}`,
  en: `${en} in another order`,
})
