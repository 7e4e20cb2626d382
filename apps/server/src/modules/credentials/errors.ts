import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('credentials', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا توجد وثيقة بهذا الرقم. تحقق من الرقم المطبوع على الوثيقة وأعد المحاولة.',
      en: 'There is no document with this number. Check the number printed on the document and try again.',
    },
  },
  document_pending: {
    kind: 'conflict',
    text: {
      ar: 'يجري إعداد الوثيقة الآن، ويستغرق ذلك لحظات. أعد المحاولة بعد قليل.',
      en: 'The document is being prepared, which takes a few moments. Try again shortly.',
    },
  },
  document_withdrawn: {
    kind: 'conflict',
    text: {
      ar: 'ألغت الجهة المصدرة هذه الوثيقة، فلم يعد تنزيلها ممكناً. للاستفسار تواصل مع الجهة.',
      en: 'The issuing entity has revoked this document, so it can no longer be downloaded. Contact the entity if you have a question.',
    },
  },
  not_holder: {
    kind: 'forbidden',
    text: {
      ar: 'هذه الوثيقة ليست باسمك. يمكن لصاحبها أو لمن قدّم الطلب تنزيلها بعد تسجيل الدخول.',
      en: 'This document is not yours. Its holder, or the person who applied for it, can download it after signing in.',
    },
  },
  not_issuer: {
    kind: 'forbidden',
    text: {
      ar: 'لا يحق إيقاف هذه الوثيقة أو إلغاؤها إلا لموظفي الجهة التي أصدرتها.',
      en: 'Only officers of the entity that issued this document may suspend or revoke it.',
    },
  },
  already_revoked: {
    kind: 'conflict',
    text: {
      ar: 'أُلغيت هذه الوثيقة من قبل، والإلغاء نهائي.',
      en: 'This document has already been revoked, and revocation is final.',
    },
  },
  status_unchanged: {
    kind: 'conflict',
    text: {
      ar: 'حالة الوثيقة لا تسمح بهذا الإجراء. حدّث الصفحة لعرض حالتها الحالية.',
      en: 'The document is not in a state that allows this. Reload the page to see its present state.',
    },
  },
  reason_needed: {
    kind: 'invalid',
    text: {
      ar: 'اكتب السبب بالعربية والإنجليزية ليعرفه صاحب الوثيقة.',
      en: 'Give the reason in Arabic and in English, so that the holder can know it.',
    },
  },
})
