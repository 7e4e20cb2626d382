/**
 * The national address: flat, building, road, block, area. A block has three or four digits, of which the first one or
 * two were one of the twelve old municipalities; not every number between 101 and 1216 exists and no list of them is
 * published with this profile, so a block is never refused for being unknown: the register of addresses is asked.
 */
import type { Locale, LocalisedText } from '@diwan/service-kit'
import { areas, findArea, type GovernorateId } from './areas.ts'
import { toLatinDigits } from './digits.ts'

export interface Address {
  /** Null for a house. */
  readonly flat: string | null
  /** May carry a letter. */
  readonly building: string
  readonly road: string
  readonly block: string
  /** Id of an area of the profile. */
  readonly area: string
  readonly governorate: GovernorateId
}

export type AddressPart = 'flat' | 'building' | 'road' | 'block' | 'area'

export interface AddressIssue {
  readonly part: AddressPart
  readonly text: LocalisedText
}

const issues: Readonly<Record<AddressPart, LocalisedText>> = {
  flat: {
    ar: 'أدخل رقم الشقة بالأرقام، مثل 12، أو اتركه فارغاً إن لم يوجد',
    en: 'Enter the flat number, such as 12, or leave it empty if there is none',
  },
  building: { ar: 'أدخل رقم المبنى، مثل 1407 أو 150A', en: 'Enter the building number, such as 1407 or 150A' },
  road: { ar: 'أدخل رقم الطريق، مثل 4626', en: 'Enter the road number, such as 4626' },
  block: {
    ar: 'أدخل رقم المجمع من ثلاثة أرقام أو أربعة، بين 101 و1216',
    en: 'Enter the block number: three or four digits, from 101 to 1216',
  },
  area: { ar: 'اختر المنطقة من القائمة', en: 'Choose the area from the list' },
}

const unit = /^\d{1,5}[A-Z]?$/
const isBlock = (text: string): boolean => /^\d{3,4}$/.test(text) && Number(text) >= 101 && Number(text) <= 1216

const tidy = (value: unknown): string =>
  typeof value === 'string'
    ? toLatinDigits(value.slice(0, 100).normalize('NFKC'))
        .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .trim()
    : ''
const tidyNumber = (value: unknown): string => tidy(value).replace(/\s/g, '').toUpperCase().replace(/^0+(?=\d)/, '')

/**
 * The address that a person typed, or all that is wrong with it. An area left empty is found by the block where the
 * profile knows it; the governorate always follows from the area.
 */
export function parseAddress(
  typed: Readonly<Partial<Record<AddressPart, unknown>>>,
): { readonly address: Address } | { readonly issues: readonly AddressIssue[] } {
  const flat = tidyNumber(typed.flat)
  const building = tidyNumber(typed.building)
  const road = tidyNumber(typed.road)
  const block = tidyNumber(typed.block)
  const named = tidy(typed.area)
  const area = named === '' ? areaOfBlock(block) : (findArea(named) ?? findAreaByName(named))
  const wrong: AddressPart[] = []
  if (flat !== '' && !unit.test(flat)) wrong.push('flat')
  if (!unit.test(building)) wrong.push('building')
  if (!/^\d{1,4}$/.test(road)) wrong.push('road')
  if (!isBlock(block)) wrong.push('block')
  if (!area) wrong.push('area')
  if (!area || wrong.length > 0) return { issues: wrong.map((part) => ({ part, text: issues[part] })) }
  return { address: { flat: flat || null, building, road, block, area: area.id, governorate: area.governorate } }
}

/** The area that a block belongs to, where the profile knows it. */
export const areaOfBlock = (block: string) => areas.find((area) => area.blocks.includes(block))

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(al[- ]|ال)/, '')
    .replace(/[\s’'-]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة$/, 'ه')

const findAreaByName = (name: string) =>
  areas.find((area) => bare(area.name.en) === bare(name) || bare(area.name.ar) === bare(name))

/** Building numbers are compared as people type them: blanks, small letters and other digits do not matter. */
export const isSameBuilding = (a: string, b: string): boolean => tidyNumber(a) === tidyNumber(b)

/** One line, from the smallest part to the largest, as on letters. */
export function formatAddress(
  { flat, building, road, block, area }: Omit<Address, 'governorate'>,
  locale: Locale,
): string {
  const place = findArea(area)?.name[locale] ?? area
  const parts =
    locale === 'ar'
      ? [flat && `شقة ${flat}`, `مبنى ${building}`, `طريق ${road}`, `مجمع ${block}`, place]
      : [flat && `Flat ${flat}`, `Building ${building}`, `Road ${road}`, `Block ${block}`, place]
  return parts.filter(Boolean).join(locale === 'ar' ? '، ' : ', ')
}
