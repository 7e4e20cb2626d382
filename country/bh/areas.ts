/**
 * Areas and blocks by governorate: the better known ones, for choosing an area, for demonstration addresses and for
 * guessing an area from its block. Common knowledge, not the register of addresses: a block that is missing here may
 * exist.
 */
import type { LocalisedText } from '@diwan/service-kit'

export const governorates = [
  { id: 'capital', name: { ar: 'محافظة العاصمة', en: 'Capital Governorate' } },
  { id: 'muharraq', name: { ar: 'محافظة المحرق', en: 'Muharraq Governorate' } },
  { id: 'northern', name: { ar: 'المحافظة الشمالية', en: 'Northern Governorate' } },
  { id: 'southern', name: { ar: 'المحافظة الجنوبية', en: 'Southern Governorate' } },
] as const satisfies readonly { id: string; name: LocalisedText }[]

export type GovernorateId = (typeof governorates)[number]['id']

export interface Area {
  readonly id: string
  readonly name: LocalisedText
  readonly governorate: GovernorateId
  readonly blocks: readonly string[]
}

const areasOf = (
  governorate: GovernorateId,
  rows: readonly (readonly [id: string, ar: string, en: string, blocks: string])[],
): Area[] => rows.map(([id, ar, en, blocks]) => ({ id, name: { ar, en }, governorate, blocks: blocks.split(' ') }))

export const areas: readonly Area[] = [
  ...areasOf('capital', [
    ['manama', 'المنامة', 'Manama', '301 302 304 305 315 316'],
    ['ras-rumman', 'رأس رمان', 'Ras Rumman', '306'],
    ['naim', 'النعيم', 'Naim', '314'],
    ['diplomatic-area', 'المنطقة الدبلوماسية', 'Diplomatic Area', '317'],
    ['hoora', 'الحورة', 'Hoora', '318 319 320'],
    ['gudaibiya', 'القضيبية', 'Gudaibiya', '321 325 326'],
    ['juffair', 'الجفير', 'Juffair', '324 340 341 343'],
    ['adliya', 'العدلية', 'Adliya', '327 338'],
    ['salmaniya', 'السلمانية', 'Salmaniya', '329'],
    ['segaya', 'السقية', 'Segaya', '330'],
    ['mahooz', 'الماحوز', 'Mahooz', '331 332 334'],
    ['umm-al-hassam', 'أم الحصم', 'Umm Al Hassam', '333 335 336 337'],
    ['burhama', 'البرهامة', 'Burhama', '353 354'],
    ['zinj', 'الزنج', 'Zinj', '356 357 358 359 360'],
    ['bilad-al-qadeem', 'البلاد القديم', 'Bilad Al Qadeem', '361 362 363 364 367'],
    ['sanabis', 'السنابس', 'Sanabis', '402 404 405 406 408 410'],
    ['daih', 'الديه', 'Daih', '412 414'],
    ['jidhafs', 'جدحفص', 'Jidhafs', '422 424 425'],
    ['seef', 'ضاحية السيف', 'Seef', '428 436'],
    ['sitra', 'سترة', 'Sitra', '601 602 604 606 607 608'],
    ['eker', 'العكر', 'Eker', '623 624 626'],
    ['nuwaidrat', 'النويدرات', 'Nuwaidrat', '643 644 646'],
    ['tubli', 'توبلي', 'Tubli', '701 709 711 713'],
    ['jid-ali', 'جد علي', 'Jid Ali', '721 723'],
    ['jurdab', 'جرداب', 'Jurdab', '729 730'],
    ['sanad', 'سند', 'Sanad', '743 745'],
  ]),
  ...areasOf('muharraq', [
    ['hidd', 'الحد', 'Hidd', '101 102 103 106 108 109 111'],
    ['muharraq', 'المحرق', 'Muharraq', '202 203 204 205 206 207 208 209 210 211 213 215'],
    ['busaiteen', 'البسيتين', 'Busaiteen', '223 225 226 227 228 229'],
    ['dair', 'الدير', 'Dair', '231 232 233'],
    ['samaheej', 'سماهيج', 'Samaheej', '235 236 237'],
    ['arad', 'عراد', 'Arad', '240 241 242 243 244 245 246'],
    ['galali', 'قلالي', 'Galali', '252 253 254 255'],
    ['amwaj', 'جزر أمواج', 'Amwaj Islands', '257'],
  ]),
  ...areasOf('northern', [
    ['karbabad', 'كرباباد', 'Karbabad', '432'],
    ['karranah', 'كرانة', 'Karranah', '454 456 458'],
    ['abu-saiba', 'أبو صيبع', 'Abu Saiba', '473'],
    ['shakhura', 'الشاخورة', 'Shakhura', '477 479 481'],
    ['maqsha', 'المقشع', 'Maqsha', '502 504'],
    ['jannusan', 'جنوسان', 'Jannusan', '506 508'],
    ['maqaba', 'مقابة', 'Maqaba', '509 511'],
    ['saar', 'سار', 'Saar', '513 515 517 519 521 523 525 527'],
    ['barbar', 'باربار', 'Barbar', '526 528 530'],
    ['markh', 'المرخ', 'Markh', '531 533'],
    ['diraz', 'الدراز', 'Diraz', '536 538 540'],
    ['bani-jamra', 'بني جمرة', 'Bani Jamra', '539 541 543'],
    ['budaiya', 'البديع', 'Budaiya', '550 552 553 555'],
    ['janabiya', 'الجنبية', 'Janabiya', '561 565 569 571 575'],
    ['salmabad', 'سلماباد', 'Salmabad', '702 704 706 712'],
    ['aali', 'عالي', 'A’ali', '732 734 736 738 740 742'],
    ['buri', 'بوري', 'Buri', '754 756 758'],
    ['jasra', 'الجسرة', 'Jasra', '1003 1004'],
    ['hamala', 'الهملة', 'Hamala', '1010 1012 1014'],
    ['dumistan', 'دمستان', 'Dumistan', '1017 1019 1020'],
    ['karzakan', 'كرزكان', 'Karzakan', '1025 1026 1027'],
    ['malkiya', 'المالكية', 'Malkiya', '1032 1033 1034'],
    ['shahrakan', 'شهركان', 'Shahrakan', '1042 1044'],
    ['dar-kulaib', 'دار كليب', 'Dar Kulaib', '1046 1048'],
    ['hamad-town', 'مدينة حمد', 'Hamad Town', '1203 1204 1205 1206 1207 1208 1209 1210 1211 1212 1213 1214 1215 1216'],
  ]),
  ...areasOf('southern', [
    ['isa-town', 'مدينة عيسى', 'Isa Town', '801 802 803 804 805 806 807 808 809 810 812 813 814 815 816'],
    ['east-riffa', 'الرفاع الشرقي', 'East Riffa', '901 903 905 907 909 911 919 921 923'],
    ['west-riffa', 'الرفاع الغربي', 'West Riffa', '902 904 906 908 910 912 914 916 918'],
    ['hajiyat', 'الحجيات', 'Hajiyat', '929 931 933'],
    ['riffa-views', 'رفاع فيوز', 'Riffa Views', '946'],
    ['askar', 'عسكر', 'Askar', '950 951'],
    ['jaw', 'جو', 'Jaw', '959 960'],
    ['zallaq', 'الزلاق', 'Zallaq', '1052 1054 1055 1056'],
  ]),
]

const byId = new Map(areas.map((area) => [area.id, area]))

export const findArea = (id: string): Area | undefined => byId.get(id)

export const governorateName = (id: GovernorateId): LocalisedText =>
  governorates.find((governorate) => governorate.id === id)?.name ?? { ar: id, en: id }
