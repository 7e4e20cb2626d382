import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('identity', {
  provider_unavailable: {
    kind: 'unavailable',
    text: {
      ar: 'خدمة تسجيل الدخول متوقفة مؤقتاً. لم يُفقد شيء مما حفظته؛ أعد المحاولة بعد دقيقة.',
      en: 'Signing in is temporarily unavailable. Nothing you saved is lost; try again in a minute.',
    },
  },
  account_not_found: {
    kind: 'not_found',
    text: { ar: 'لا يوجد حساب بهذه البيانات.', en: 'There is no such account.' },
  },
  login_taken: {
    kind: 'conflict',
    text: {
      ar: 'يوجد حساب بهذا الرقم أو الاسم من قبل.',
      en: 'There is already an account with this number or user name.',
    },
  },
  login_invalid: {
    kind: 'invalid',
    text: {
      ar: 'الرقم الشخصي تسعة أرقام، واسم المستخدم للموظف ثلاثة أحرف لاتينية على الأقل.',
      en: 'A personal number has nine digits; an officer’s user name has at least three Latin letters.',
    },
  },
  password_too_short: {
    kind: 'invalid',
    text: { ar: 'كلمة المرور ثمانية أحرف على الأقل.', en: 'A password has at least eight characters.' },
  },
  email_needed: {
    kind: 'invalid',
    text: {
      ar: 'المستوى المتقدم يتطلب بريداً إلكترونياً تُرسل إليه رموز التحقق.',
      en: 'The advanced level needs an e-mail address to send verification codes to.',
    },
  },
  not_permitted: {
    kind: 'forbidden',
    text: {
      ar: 'لا يُنشئ حسابات الموظفين إلا مسؤول النظام في جهتهم.',
      en: 'Only the administrator of their entity may create accounts for officers.',
    },
  },
})
