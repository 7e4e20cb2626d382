import { defineErrors } from '../problem.ts'

export const platformErrors = defineErrors('platform', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'الصفحة غير موجودة. تحقق من العنوان، أو ابحث عن الخدمة من الصفحة الرئيسية.',
      en: 'This page does not exist. Check the address, or search for the service from the home page.',
    },
  },
  sign_in_needed: {
    kind: 'unauthenticated',
    text: { ar: 'سجّل الدخول للمتابعة.', en: 'Sign in to continue.' },
  },
  not_permitted: {
    kind: 'forbidden',
    text: {
      ar: 'لا تملك صلاحية لهذا الإجراء. إن كنت ترى أن هذا خطأ، فتواصل مع الجهة المسؤولة.',
      en: 'You are not allowed to do this. If you think this is a mistake, contact the responsible entity.',
    },
  },
  form_not_trusted: {
    kind: 'forbidden',
    text: {
      ar: 'لم نتمكن من التأكد أن هذا الطلب صادر من صفحتك، فلم يُنفّذ شيء. افتح الصفحة من جديد وأعد المحاولة.',
      en: 'We could not make sure that this request came from your own page, so nothing was done. Open the page again and retry.',
    },
  },
  invalid_request: {
    kind: 'invalid',
    text: {
      ar: 'بعض البيانات غير صحيحة. راجع الحقول المذكورة.',
      en: 'Some of the data is not right. Check the fields listed.',
    },
  },
  malformed_request: {
    kind: 'invalid',
    text: { ar: 'تعذّرت قراءة الطلب. تحقق من صيغته.', en: 'The request could not be read. Check its format.' },
  },
  key_reused: {
    kind: 'conflict',
    text: {
      ar: 'استُخدم مفتاح منع التكرار نفسه لطلب مختلف. استخدم مفتاحاً جديداً.',
      en: 'This Idempotency-Key was already used for a different request. Use a new key.',
    },
  },
  too_many_attempts: {
    kind: 'too_many',
    text: {
      ar: 'محاولات كثيرة. انتظر دقيقة ثم أعد المحاولة.',
      en: 'Too many attempts. Wait one minute, then try again.',
    },
  },
  too_large: {
    kind: 'too_large',
    text: {
      ar: 'الملف أكبر من الحجم المسموح. اختر ملفاً أصغر وأعد المحاولة.',
      en: 'The file is larger than allowed. Choose a smaller file and try again.',
    },
  },
  unavailable: {
    kind: 'unavailable',
    text: {
      ar: 'الخدمة متوقفة مؤقتاً. لم يُفقد شيء مما حفظته؛ أعد المحاولة بعد دقيقة.',
      en: 'The service is temporarily unavailable. Nothing you saved is lost; try again in a minute.',
    },
  },
  unexpected: {
    kind: 'unavailable',
    text: {
      ar: 'حدث خطأ من جانبنا ولم يُنفّذ طلبك. أعد المحاولة، وإن تكرر الخطأ فاذكر الرقم المرجعي أدناه عند التواصل معنا.',
      en: 'Something went wrong on our side and your request was not carried out. Try again; if it happens again, quote the reference below when you contact us.',
    },
  },
})
