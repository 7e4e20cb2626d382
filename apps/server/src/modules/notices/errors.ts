import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('notices', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'هذه الرسالة غير موجودة في صندوق الوارد لديك. ارجع إلى صندوق الوارد واختر الرسالة منه.',
      en: 'This message is not in your inbox. Go back to your inbox and choose the message there.',
    },
  },
  not_addressee: {
    kind: 'forbidden',
    text: {
      ar: 'لا يمكنك الاطلاع على رسائل غيرك.',
      en: 'You cannot see messages that were sent to somebody else.',
    },
  },
})
