import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('files', {
  wrong_type: {
    kind: 'invalid',
    text: {
      ar: 'محتوى الملف ليس بالصيغة المطلوبة. أرفق ملفاً بصيغة {types}.',
      en: 'The content of the file is not of a type we accept. Attach a file of type {types}.',
    },
  },
  too_large: {
    kind: 'invalid',
    text: {
      ar: 'حجم الملف أكبر من المسموح به. أرفق ملفاً لا يتجاوز {megabytes} ميغابايت.',
      en: 'The file is too large. Attach a file of at most {megabytes} MB.',
    },
  },
  empty: {
    kind: 'invalid',
    text: { ar: 'الملف فارغ. اختر الملف مرة أخرى.', en: 'The file is empty. Choose the file again.' },
  },
  infected: {
    kind: 'rejected',
    text: {
      ar: 'وجد الفحص الأمني برنامجاً ضاراً في الملف، فلم نحفظه. أرفق نسخة سليمة من المستند.',
      en: 'The security check found malicious software in the file, so it was not kept. Attach a clean copy of the document.',
    },
  },
  scan_unavailable: {
    kind: 'unavailable',
    text: {
      ar: 'تعذّر فحص الملف الآن، فلم نحفظه. أعد إرفاقه بعد بضع دقائق.',
      en: 'The file could not be checked just now, so it was not kept. Attach it again in a few minutes.',
    },
  },
  not_found: {
    kind: 'not_found',
    text: { ar: 'لم نجد هذا الملف.', en: 'There is no such file.' },
  },
})
