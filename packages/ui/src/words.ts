import type { LocalisedText } from '@diwan/service-kit'

/**
 * The words that components say by themselves. Everything else comes in as a property, already in the right language.
 */
export const words = {
  platform: { ar: 'ديوان', en: 'Diwan' },
  portal: { ar: 'البوابة الوطنية', en: 'National portal' },
  office: { ar: 'بوابة الموظفين', en: 'Back office' },
  kiosk: { ar: 'جهاز الخدمة الذاتية', en: 'Self-service kiosk' },
  endVisit: { ar: 'إنهاء الزيارة', en: 'End visit' },
  skipToContent: { ar: 'انتقل إلى المحتوى الرئيسي', en: 'Skip to main content' },
  mainNavigation: { ar: 'التنقل الرئيسي', en: 'Main navigation' },
  menu: { ar: 'القائمة', en: 'Menu' },
  services: { ar: 'الخدمات', en: 'Services' },
  applications: { ar: 'طلباتي', en: 'My applications' },
  inbox: { ar: 'صندوق الوارد', en: 'Inbox' },
  verify: { ar: 'التحقق من وثيقة', en: 'Verify a document' },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  signOut: { ar: 'تسجيل الخروج', en: 'Sign out' },
  signedInAs: { ar: 'مسجّل الدخول باسم', en: 'Signed in as' },
  unread: { ar: 'غير مقروءة', en: 'unread' },
  breadcrumb: { ar: 'مسار التصفح', en: 'Breadcrumb' },
  demoHeading: { ar: 'نسخة تجريبية', en: 'Demonstration' },
  demoNotice: {
    ar: 'هذا موقع تجريبي. جميع الأشخاص والطلبات فيه غير حقيقيين، ولا تترتب على استخدامه أي آثار رسمية.',
    en: 'This is a demonstration site. All people and applications in it are fictional and nothing done here has official effect.',
  },
  actingFor: { ar: 'أنت تُنجز المعاملات نيابةً عن', en: 'You are acting for' },
  actingForAnother: { ar: 'التصرف نيابةً عن الغير', en: 'Acting for another' },
  stopActing: { ar: 'العودة إلى حسابي', en: 'Return to my own account' },
  errorHeading: { ar: 'يوجد خطأ في البيانات المدخلة', en: 'There is a problem with your answers' },
  errorPrefix: { ar: 'خطأ:', en: 'Error:' },
  errorInTitle: { ar: 'خطأ: ', en: 'Error: ' },
  optional: { ar: '(اختياري)', en: '(optional)' },
  day: { ar: 'اليوم', en: 'Day' },
  month: { ar: 'الشهر', en: 'Month' },
  year: { ar: 'السنة', en: 'Year' },
  choose: { ar: 'اختر من القائمة', en: 'Choose from the list' },
  uploadedFile: { ar: 'الملف المرفوع', en: 'Uploaded file' },
  replaceFile: { ar: 'استبدال الملف', en: 'Replace the file' },
  removeFile: { ar: 'إزالة الملف', en: 'Remove the file' },
  flat: { ar: 'شقة', en: 'Flat' },
  building: { ar: 'مبنى', en: 'Building' },
  road: { ar: 'طريق', en: 'Road' },
  block: { ar: 'مجمع', en: 'Block' },
  area: { ar: 'المنطقة', en: 'Area' },
  change: { ar: 'تغيير', en: 'Change' },
  notProvided: { ar: 'لم يُذكر', en: 'Not provided' },
  stepDone: { ar: 'مكتملة', en: 'Completed' },
  stepCurrent: { ar: 'المرحلة الحالية', en: 'Current step' },
  stepUpcoming: { ar: 'لاحقًا', en: 'Still to come' },
  stepStopped: { ar: 'متوقفة', en: 'Stopped' },
  expectedBy: { ar: 'متوقعة بحلول', en: 'Expected by' },
  pagination: { ar: 'صفحات النتائج', en: 'Result pages' },
  previous: { ar: 'السابق', en: 'Previous' },
  next: { ar: 'التالي', en: 'Next' },
  page: { ar: 'صفحة', en: 'Page' },
  search: { ar: 'بحث', en: 'Search' },
  hijriSuffix: { ar: 'هـ', en: 'AH' },
} satisfies Record<string, LocalisedText>

/** "page 2 of 5" */
export const pageOf = (current: number, total: number): LocalisedText => ({
  ar: `الصفحة ${current} من ${total}`,
  en: `Page ${current} of ${total}`,
})

const arabicCount = new Intl.PluralRules('ar')

/** The counted noun changes with the number: 3 أحرف, 50 حرفًا, 500 حرف. */
const characters: Partial<Record<Intl.LDMLPluralRule, string>> = { few: 'أحرف', many: 'حرفًا' }

/** How long a text may be. Characters, not bytes. */
export const characterLimit = (limit: number): LocalisedText => ({
  ar: `يمكنك كتابة ${limit} ${characters[arabicCount.select(limit)] ?? 'حرف'} كحد أقصى`,
  en: `You can enter up to ${limit} characters`,
})

/** The name of the other language, in that language, for the language switch. */
export const otherLanguage = {
  ar: { locale: 'en', dir: 'ltr', name: 'English' },
  en: { locale: 'ar', dir: 'rtl', name: 'العربية' },
} as const

export const directionOf = { ar: 'rtl', en: 'ltr' } as const
