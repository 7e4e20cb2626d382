/** Synthetic services and questions about them, the same in every run. */
import type { SearchableService } from '../apps/server/src/modules/search/index.ts'

type Pair = readonly [ar: string, en: string]

const actions: readonly Pair[] = [
  ['تجديد', 'Renew'],
  ['إصدار', 'Issue'],
  ['إلغاء', 'Cancel'],
  ['تعديل بيانات', 'Amend'],
  ['بدل فاقد', 'Replace a lost'],
  ['الاستعلام عن', 'Enquire about'],
  ['تصديق', 'Attest'],
  ['نقل ملكية', 'Transfer'],
  ['تسجيل', 'Register'],
  ['دفع رسوم', 'Pay fees for'],
  ['طلب استرداد رسوم', 'Refund of fees for'],
  ['الاعتراض على قرار', 'Object to a decision on'],
  ['حجز موعد', 'Book an appointment for'],
  ['طباعة', 'Print'],
  ['تمديد', 'Extend'],
  ['إيقاف', 'Suspend'],
  ['استلام', 'Collect'],
  ['ترجمة', 'Translate'],
  ['متابعة', 'Follow up'],
  ['تفويض الغير في', 'Authorise another for'],
]

const objects: readonly Pair[] = [
  ['رخصة القيادة', 'driving licence'],
  ['جواز السفر', 'passport'],
  ['بطاقة الهوية', 'identity card'],
  ['شهادة الميلاد', 'birth certificate'],
  ['شهادة الوفاة', 'death certificate'],
  ['عقد الزواج', 'marriage contract'],
  ['السجل التجاري', 'commercial registration'],
  ['تصريح العمل', 'work permit'],
  ['رخصة البناء', 'building permit'],
  ['تأشيرة الزيارة', 'visit visa'],
  ['رخصة الإقامة', 'residence permit'],
  ['شهادة التطعيم', 'vaccination certificate'],
  ['التقرير الطبي', 'medical report'],
  ['الإجازة المرضية', 'sick leave'],
  ['الوحدة السكنية', 'housing unit'],
  ['قرض الترميم', 'renovation loan'],
  ['المعاش التقاعدي', 'retirement pension'],
  ['مخصص الإعاقة', 'disability allowance'],
  ['البيان الجمركي', 'customs declaration'],
  ['ضريبة القيمة المضافة', 'value added tax'],
  ['فاتورة الكهرباء', 'electricity bill'],
  ['عداد الماء', 'water meter'],
  ['تسجيل المركبة', 'vehicle registration'],
  ['المخالفة المرورية', 'traffic violation'],
  ['الدعوى المدنية', 'civil lawsuit'],
  ['حكم التنفيذ', 'execution judgment'],
  ['الوكالة العامة', 'power of attorney'],
  ['الشهادة الجامعية', 'university degree'],
  ['المنحة الدراسية', 'scholarship'],
  ['مزرعة الأسماك', 'fish farm'],
]

/** Mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function makeServices(count: number): SearchableService[] {
  return objects
    .flatMap((object, o) => actions.map((action, a) => ({ object, action, id: `bench.s${o}-${a}` })))
    .slice(0, count)
    .map(({ object, action, id }) => ({
      id,
      title: { ar: `${action[0]} ${object[0]}`, en: `${action[1]} ${object[1]}` },
      keywords: { ar: [object[0], 'خدمة إلكترونية', 'معاملة'], en: [object[1], 'eservice', 'application'] },
      summary: {
        ar: `قدّم طلب ${action[0]} ${object[0]} إلكترونياً وادفع الرسم واستلم الوثيقة.`,
        en: `Apply online to ${action[1].toLowerCase()} ${object[1]}, pay the fee and get the document.`,
      },
    }))
}

export interface Question {
  readonly kind: string
  readonly q: string
  /** The service that was meant. */
  readonly serviceId: string
}

/** Letters that Arabic writers exchange. */
const respelt: readonly Pair[] = [['ة', 'ه'], ['أ', 'ا'], ['إ', 'ا'], ['ى', 'ي'], ['ئ', 'ي']]
const respell = (text: string): string => respelt.reduce((now, [from, to]) => now.replaceAll(from, to), text)
const withoutArticle = (text: string): string => text.replaceAll(/(^| )ال/g, '$1')
const vowelled = (text: string): string =>
  [...text].map((letter) => (/\p{L}/u.test(letter) ? `${letter}َ` : letter)).join('')

/** One slip in the longest word: a letter exchanged, left out, doubled, or two swapped. */
function mistype(text: string, next: () => number): string {
  const words = text.split(' ')
  const longest = words.reduce((best, word, index) => (word.length > (words[best] ?? '').length ? index : best), 0)
  const letters = [...(words[longest] ?? '')]
  const at = 1 + Math.floor(next() * Math.max(1, letters.length - 2))
  const slips = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, letters[at] ?? ''),
    () => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
    () => letters.splice(at, 1, letters[Math.floor(next() * letters.length)] ?? ''),
  ]
  slips[Math.floor(next() * slips.length)]?.()
  return words.with(longest, letters.join('')).join(' ')
}

type Ask = (service: SearchableService, next: () => number) => string

const kinds: Readonly<Record<string, Ask>> = {
  'exact ar': ({ title }) => title.ar,
  'exact en': ({ title }) => title.en,
  'other spelling': ({ title }) => respell(title.ar),
  'without article': ({ title }) => withoutArticle(title.ar),
  vowelled: ({ title }) => vowelled(title.ar),
  'slip ar': ({ title }, next) => mistype(title.ar, next),
  'slip en': ({ title }, next) => mistype(title.en, next),
  'slip and spelling': ({ title }, next) => mistype(respell(title.ar), next),
  'both languages': ({ title, keywords }) => `${title.ar} ${keywords.en[0]}`,
}

/** Every kind about as many services, in an order that mixes the kinds. */
export function makeQuestions(services: readonly SearchableService[], perKind: number): Question[] {
  const next = random(2020)
  const pick = () => services[Math.floor(next() * services.length)] as SearchableService
  return Array.from({ length: perKind }).flatMap(() =>
    Object.entries(kinds).map(([kind, ask]) => {
      const service = pick()
      return { kind, q: ask(service, next), serviceId: service.id }
    }),
  )
}
