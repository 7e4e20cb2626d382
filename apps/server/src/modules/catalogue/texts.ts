/** Words of the catalogue: names of codes first, then pages. Texts of a service are in its definition. */
import type {
  AssuranceLevel,
  Audience,
  Delegation,
  LocalisedText,
  OutputKind,
  ServiceChannel,
} from '@diwan/service-kit'

const channels: Record<ServiceChannel, LocalisedText> = {
  portal: { ar: 'البوابة الوطنية', en: 'National portal' },
  mobile: { ar: 'تطبيق الهاتف', en: 'Mobile app' },
  kiosk: { ar: 'أجهزة الخدمة الذاتية', en: 'Self-service kiosks' },
  'contact-centre': { ar: 'مركز الاتصال', en: 'Contact centre' },
  'service-centre': { ar: 'مركز الخدمة', en: 'Service centre' },
}

const audiences: Record<Audience, LocalisedText> = {
  citizen: { ar: 'المواطنون', en: 'Citizens' },
  resident: { ar: 'المقيمون', en: 'Residents' },
  gcc: { ar: 'مواطنو دول مجلس التعاون', en: 'GCC nationals' },
  visitor: { ar: 'الزوار', en: 'Visitors' },
  business: { ar: 'قطاع الأعمال', en: 'Businesses' },
  public: { ar: 'الجميع', en: 'Everybody' },
}

const outputKinds: Record<OutputKind, LocalisedText> = {
  certificate: { ar: 'شهادة', en: 'Certificate' },
  licence: { ar: 'رخصة', en: 'Licence' },
  permit: { ar: 'تصريح', en: 'Permit' },
  document: { ar: 'وثيقة', en: 'Document' },
  receipt: { ar: 'إيصال', en: 'Receipt' },
  record: { ar: 'تحديث سجل', en: 'Register update' },
  delivery: { ar: 'توصيل', en: 'Delivery' },
  view: { ar: 'عرض معلومات', en: 'Information shown' },
}

const delegations: Record<Delegation, LocalisedText> = {
  'guardian-of-minor': { ar: 'الولي أو الوصي عن القاصر', en: 'A parent or guardian, for a minor' },
  'family-member': { ar: 'أحد أفراد الأسرة', en: 'A member of the family' },
  mandate: { ar: 'من خوّلته بذلك (تخويل)', en: 'Somebody you have authorised (Takhweel)' },
  lawyer: { ar: 'محامٍ موكَّل', en: 'A lawyer' },
  'company-representative': { ar: 'ممثل الشركة المخوَّل', en: 'An authorised representative of the company' },
}

const assurance: Record<AssuranceLevel, LocalisedText> = {
  none: { ar: 'لا تحتاج إلى تسجيل الدخول.', en: 'You do not need to sign in.' },
  basic: {
    ar: 'سجّل الدخول بالمفتاح الإلكتروني الأساسي: الرقم الشخصي وكلمة المرور.',
    en: 'Sign in with the basic eKey: your personal number and password.',
  },
  advanced: {
    ar: 'سجّل الدخول بالمفتاح الإلكتروني المتقدم: كلمة المرور ورمز يُستخدم مرة واحدة، لأن الخدمة تمسّ وثائقك أو بياناتك الرسمية.',
    en: 'Sign in with the advanced eKey: your password and a one-time code, because the service concerns your official documents or data.',
  },
}

export const texts = {
  channels,
  audiences,
  outputKinds,
  delegations,
  assurance,
  statusActive: { ar: 'متاحة', en: 'Active' },
  unknown: { ar: 'غير محدد', en: 'Not specified' },
  free: { ar: 'مجانية', en: 'Free of charge' },
  feeNotFound: {
    ar: 'لم نجد رسماً في المصادر المنشورة، ولا يعني ذلك أن الخدمة مجانية رسمياً.',
    en: 'No fee was found in the published sources; that is not an official statement that the service is free.',
  },
  feeNotPublished: { ar: 'الرسم الرسمي غير منشور.', en: 'The official fee is not published.' },
  feeExternal: { ar: 'تحدده الجهة المسؤولة.', en: 'Set by the responsible entity.' },
} as const
