/** Words of the catalogue's pages. */
import type { Confidence, LocalisedText } from '@diwan/service-kit'

/** `{name}` is replaced by the value. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

const evidence: Record<Confidence, LocalisedText> = {
  verified: {
    ar: 'الخدمة مذكورة في المصدر أدناه. ما لم يرد فيه مُبيَّن في موضعه.',
    en: 'The service is named in the source below. What the source does not say is marked where it stands.',
  },
  partial: {
    ar: 'الخدمة مذكورة في المصدر أدناه، وبعض تفاصيلها مستنتج.',
    en: 'The service is named in the source below; some of its details are inferred.',
  },
  proposed: {
    ar: 'خدمة مقترحة: لم نجد لها مصدراً رسمياً منشوراً.',
    en: 'A proposed service: no official published source was found.',
  },
  assumed: { ar: 'معلومات افتراضية غير رسمية.', en: 'Assumed information, not official.' },
  brief: {
    ar: 'الخدمة مذكورة في الإيجاز الإعلامي الحكومي فقط.',
    en: 'The service is named in the government’s media briefing only.',
  },
}

export const homeTexts = {
  title: { ar: 'الخدمات الحكومية', en: 'Government services' },
  heading: { ar: 'خدماتك الحكومية في مكان واحد', en: 'Your government services in one place' },
  lead: {
    ar: 'ابحث عن الخدمة، وقدّم طلبك، وادفع، واستلم وثيقتك إلكترونياً.',
    en: 'Find a service, apply, pay, and get your document online.',
  },
  searchLabel: { ar: 'ابحث عن خدمة', en: 'Search for a service' },
  description: {
    ar: 'البوابة الوطنية للخدمات الحكومية: البحث عن الخدمات والتقديم والدفع والتحقق من الوثائق.',
    en: 'The national portal: find government services, apply, pay and verify documents.',
  },
  selected: { ar: 'خدمات مختارة', en: 'Selected services' },
  allServices: { ar: 'جميع الخدمات', en: 'All services' },
  bySector: { ar: 'الخدمات بحسب القطاع', en: 'Services by sector' },
  byLifeEvent: { ar: 'الخدمات بحسب أحداث الحياة', en: 'Services by life event' },
  allLifeEvents: { ar: 'جميع أحداث الحياة', en: 'All life events' },
  byEntity: { ar: 'جميع الجهات الحكومية', en: 'All government entities' },
  how: { ar: 'كيف تُنجز معاملتك', en: 'How it works' },
  howSteps: [
    {
      ar: 'ابحث عن الخدمة واطّلع على شروطها ومستنداتها ورسمها.',
      en: 'Find the service and read its conditions, documents and fee.',
    },
    {
      ar: 'سجّل الدخول إن لزم، فتُعبَّأ بياناتك المسجلة تلقائياً.',
      en: 'Sign in if the service needs it; what is on record is filled in for you.',
    },
    {
      ar: 'قدّم الطلب وادفع، ثم تابع كل خطوة وموعدها.',
      en: 'Apply and pay, then follow every step and when it is due.',
    },
    { ar: 'استلم وثيقتك برمز يتحقق منه أي شخص.', en: 'Get your document with a code that anybody can verify.' },
  ],
  verifyHeading: { ar: 'لديك وثيقة وتريد التأكد منها؟', en: 'Do you need to check a document?' },
  verifyText: {
    ar: 'تحقق من أي شهادة أو رخصة صدرت عبر المنصة، دون تسجيل دخول.',
    en: 'Verify any certificate or licence issued here. You do not need to sign in.',
  },
  verifyLink: { ar: 'التحقق من وثيقة', en: 'Verify a document' },
  figures: { ar: 'المنصة بالأرقام', en: 'Key figures' },
  figureServices: { ar: 'الخدمات المتاحة هنا', en: 'Services offered here' },
  figureOfferings: { ar: 'الخدمات محسوبةً في كل قناة', en: 'Offerings: each service on each channel' },
  figureOfferingsNote: {
    ar: 'البوابة {portal} · التطبيق {mobile} · أجهزة الخدمة الذاتية {kiosk}',
    en: 'Portal {portal} · app {mobile} · kiosks {kiosk}',
  },
  figureEntities: { ar: 'الجهات التي تقدم خدمات هنا', en: 'Entities offering services here' },
  figuresCounted: { ar: 'محسوبة الآن من دليل الخدمات.', en: 'Counted now, from the catalogue.' },
  benchmark: {
    ar: 'للمقارنة: أعلنت الجهة الرسمية عن {total} خدمة إلكترونية لعام {year} (البوابة {portal}، التطبيقات {mobile}، الأجهزة {kiosk}). لم تُحتسب هنا.',
    en: 'For comparison: the authority published {total} eServices for {year} (portal {portal}, apps {mobile}, kiosks {kiosk}). They are not counted here.',
  },
} as const

export const listTexts = {
  services: { ar: 'الخدمات', en: 'Services' },
  servicesLead: {
    ar: 'ابحث باسم الخدمة أو بكلمة تدل عليها، ثم صفِّ النتائج.',
    en: 'Search by name or by a word, then narrow the results.',
  },
  searchResults: { ar: 'نتائج البحث: {q}', en: 'Search results: {q}' },
  filters: { ar: 'تصفية النتائج', en: 'Narrow the results' },
  sector: { ar: 'القطاع', en: 'Sector' },
  channel: { ar: 'القناة', en: 'Channel' },
  entity: { ar: 'الجهة', en: 'Entity' },
  audience: { ar: 'لمن الخدمة', en: 'Who it is for' },
  any: { ar: 'الكل', en: 'All' },
  apply: { ar: 'عرض النتائج', en: 'Show results' },
  clear: { ar: 'مسح الاختيارات', en: 'Clear all' },
  noneHeading: { ar: 'لم نجد خدمة مطابقة', en: 'No service matches' },
  noneText: {
    ar: 'جرّب كلمة أعم أو طريقة كتابة أخرى، أو ألغِ بعض الاختيارات.',
    en: 'Try a more general word or another spelling, or remove some of the choices.',
  },
  suggestions: { ar: 'أو ابدأ من هنا', en: 'Or start here' },
  sectors: { ar: 'القطاعات', en: 'Sectors' },
  entities: { ar: 'الجهات الحكومية', en: 'Government entities' },
  entitiesLead: { ar: 'الجهات المسؤولة عن الخدمات.', en: 'The bodies that are responsible for the services.' },
  partOf: { ar: 'تتبع {name}', en: 'Part of {name}' },
  parts: { ar: 'الإدارات التابعة', en: 'Parts of this entity' },
  lifeEvents: { ar: 'أحداث الحياة', en: 'Life events' },
  lifeEventsLead: {
    ar: 'اختر ما تمر به لتصل إلى الخدمات المرتبطة به.',
    en: 'Choose what is happening in your life to find the services for it.',
  },
  emptyHeading: { ar: 'لا توجد خدمات هنا بعد', en: 'No services here yet' },
  emptyText: {
    ar: 'لم تُنشر خدمات في هذا الباب حتى الآن.',
    en: 'No service has been published under this heading so far.',
  },
} as const

export const cardTexts = {
  start: { ar: 'ابدأ الخدمة', en: 'Start now' },
  startVerification: { ar: 'تحقق الآن', en: 'Verify now' },
  notOnPortal: {
    ar: 'لا تُقدَّم هذه الخدمة عبر البوابة. انظر قنوات التقديم أدناه.',
    en: 'This service is not offered on the portal. See where to apply below.',
  },
  fee: { ar: 'الرسم', en: 'Fee' },
  feeDetail: { ar: 'تفاصيل الرسم', en: 'Fees in detail' },
  feeCase: { ar: 'الحالة', en: 'Case' },
  feeFrom: { ar: 'من', en: 'From' },
  feeTo: { ar: 'إلى', en: 'to' },
  feeProposed: {
    ar: 'الرسم الرسمي غير منشور؛ القيمة التجريبية هنا:',
    en: 'Fee not yet published; demonstration value:',
  },
  feeAsBilled: { ar: 'بحسب المبلغ المستحق', en: 'As billed' },
  feeNone: { ar: 'دون رسم', en: 'No fee' },
  feeNotRefunded: { ar: 'لا يُسترد الرسم بعد دفعه.', en: 'The fee is not refunded once it is paid.' },
  time: { ar: 'مدة الإنجاز', en: 'Time it takes' },
  timeProposed: {
    ar: 'المدة الرسمية غير منشورة؛ القيمة التجريبية هنا:',
    en: 'Time not yet published; demonstration value:',
  },
  signIn: { ar: 'تسجيل الدخول', en: 'Signing in' },
  channels: { ar: 'قنوات التقديم', en: 'Where to apply' },
  entity: { ar: 'الجهة المسؤولة', en: 'Responsible entity' },
  audience: { ar: 'لمن الخدمة', en: 'Who it is for' },
  conditions: { ar: 'الشروط', en: 'Conditions' },
  noConditions: { ar: 'لا توجد شروط خاصة.', en: 'There are no special conditions.' },
  need: { ar: 'ما تحتاج إليه', en: 'What you need' },
  documents: { ar: 'المستندات', en: 'Documents' },
  noDocuments: { ar: 'لا تُطلب مستندات.', en: 'No documents are needed.' },
  information: { ar: 'المعلومات', en: 'Information' },
  whereItApplies: { ar: '(إن انطبق على حالتك)', en: '(where it applies to you)' },
  optional: { ar: '(اختياري)', en: '(optional)' },
  registers: { ar: 'ما نسترجعه من السجلات', en: 'What is looked up in registers' },
  steps: { ar: 'خطوات الخدمة', en: 'What happens' },
  outputs: { ar: 'ما تحصل عليه', en: 'What you get' },
  collect: {
    ar: 'يُستلم من مركز الخدمة مع إبراز الأصول.',
    en: 'Collected at the service centre; the originals are shown.',
  },
  verifiable: { ar: 'عليها رمز تحقق.', en: 'It carries a code to verify it.' },
  delegation: { ar: 'من يقدّم عن غيره', en: 'Who may apply for another' },
  noDelegation: { ar: 'يقدّمها صاحب الشأن بنفسه.', en: 'You apply for yourself only.' },
  legalBasis: { ar: 'السند القانوني', en: 'Legal basis' },
  noLegalBasis: {
    ar: 'لم يرد السند القانوني في المصدر المنشور.',
    en: 'The published source does not name the legal basis.',
  },
  about: { ar: 'عن هذه المعلومات', en: 'About this information' },
  version: { ar: 'الإصدار', en: 'Version' },
  published: { ar: 'تاريخ النشر هنا', en: 'Published here on' },
  launched: { ar: 'تاريخ إطلاق الخدمة', en: 'Service launched' },
  identifier: { ar: 'رمز الخدمة', en: 'Service identifier' },
  keeps: { ar: 'حفظ السجلات', en: 'How long records are kept' },
  years: { one: { ar: 'سنة واحدة', en: '1 year' }, few: { ar: '{n} سنوات', en: '{n} years' } },
  source: { ar: 'المصدر', en: 'Source' },
  fictional: { ar: 'خدمة خيالية للتجربة', en: 'Fictional, for trying the platform' },
  evidence,
} as const
