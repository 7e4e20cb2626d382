export const texts = {
  skip: { ar: 'انتقل إلى المحتوى', en: 'Skip to content' },
  testOnly: {
    ar: 'بيئة تجريبية: لا تُخصم أي مبالغ حقيقية ولا تُرسل أي رسائل فعلية.',
    en: 'Test environment: no real money moves and no real messages are sent.',
  },
  languageName: { ar: 'العربية', en: 'English' },
  brand: { ar: 'الأنظمة التجريبية', en: 'Sandbox systems' },
} as const
