import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('payments', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد طلب دفع على هذا العنوان متاح لك. افتح الدفع من صفحة طلبك.',
      en: 'There is no payment here that you can make. Open the payment from the page of your application.',
    },
  },
  receipt_not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد إيصال بهذا الرقم متاح لك. تحقق من الرقم، أو افتح الإيصال من صفحة طلبك.',
      en: 'There is no receipt with this number that you can see. Check the number, or open the receipt from your application.',
    },
  },
  nothing_due: {
    kind: 'invalid',
    text: { ar: 'لا يوجد مبلغ مستحق للدفع.', en: 'There is no amount to pay.' },
  },
  lines_invalid: {
    kind: 'invalid',
    text: {
      ar: 'بنود المبلغ غير صحيحة: يجب أن يكون كل بند بالفلس وبلا كسور.',
      en: 'The lines of the amount are not right: each must be a whole number of fils.',
    },
  },
  other_amount_due: {
    kind: 'conflict',
    text: {
      ar: 'يوجد طلب دفع قائم بمبلغ مختلف. ألغه قبل إصدار طلب جديد.',
      en: 'Another amount is already due for this. Cancel that request before making a new one.',
    },
  },
  not_due: {
    kind: 'conflict',
    text: {
      ar: 'لم يعد هذا المبلغ مستحقاً، ولم يُخصم منك شيء. افتح صفحة طلبك لمعرفة حالته.',
      en: 'This is no longer due, and nothing was taken from you. Open your application to see where it stands.',
    },
  },
  signature_invalid: {
    kind: 'forbidden',
    text: {
      ar: 'توقيع الرسالة غير صحيح أو انتهت مدته، فلم يُنفّذ شيء.',
      en: 'The signature of the message is wrong or too old, so nothing was done.',
    },
  },
  message_malformed: {
    kind: 'invalid',
    text: { ar: 'رسالة البوابة غير مفهومة.', en: 'The message of the gateway cannot be understood.' },
  },
  amount_differs: {
    kind: 'conflict',
    text: {
      ar: 'المبلغ الذي أبلغت به البوابة يختلف عن المبلغ المطلوب.',
      en: 'The amount the gateway reports differs from the one that was requested.',
    },
  },
})
