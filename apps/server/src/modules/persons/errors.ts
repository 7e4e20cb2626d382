import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('persons', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد سجل لهذا الشخص. تحقق من الرقم الشخصي وأعد المحاولة.',
      en: 'There is no record of this person. Check the personal number and try again.',
    },
  },
  not_yours: {
    kind: 'forbidden',
    text: {
      ar: 'لا يمكنك الاطلاع إلا على بياناتك وبيانات أبنائك القاصرين ومن لك ولاية عليهم أو تخويل منهم.',
      en: 'You can see only your own record and those of your minor children, of your wards and of people who have authorised you.',
    },
  },
  purpose_needed: {
    kind: 'invalid',
    text: {
      ar: 'اذكر الغرض من الاطلاع على بيانات هذا الشخص؛ فهو يُسجَّل ويظهر لصاحب البيانات.',
      en: 'State why you need this person’s data. The purpose is recorded and shown to the person.',
    },
  },
  register_closed: {
    kind: 'forbidden',
    text: {
      ar: 'لا تُعدَّل بيانات السجل مباشرة. قدّم طلباً عبر خدمة تحديث العنوان.',
      en: 'The register cannot be changed directly. Apply through the service for updating an address.',
    },
  },
  contact_not_yours: {
    kind: 'forbidden',
    text: {
      ar: 'لا يغيّر بيانات الاتصال إلا صاحبها.',
      en: 'Contact details can be changed only by the person they belong to.',
    },
  },
  address_invalid: {
    kind: 'invalid',
    text: { ar: 'العنوان غير مكتمل أو غير صحيح.', en: 'The address is incomplete or not correct.' },
  },
  moving_day_invalid: {
    kind: 'invalid',
    text: {
      ar: 'أدخل تاريخ الانتقال: بعد تاريخ الميلاد وخلال {days} يوماً من اليوم على الأكثر.',
      en: 'Enter the day of moving: after the date of birth and at most {days} days from today.',
    },
  },
  address_later_known: {
    kind: 'conflict',
    text: {
      ar: 'يوجد في السجل عنوان ساري من {since}، وهو أحدث من التاريخ المدخل. راجع هيئة المعلومات والحكومة الإلكترونية لتصحيحه.',
      en: 'The register already holds an address from {since}, later than the day entered. Ask the Information & eGovernment Authority to correct it.',
    },
  },
  reference_used: {
    kind: 'conflict',
    text: {
      ar: 'سُجّل بهذا المرجع عنوان آخر من قبل.',
      en: 'Another address has already been recorded under this reference.',
    },
  },
  person_deceased: {
    kind: 'rejected',
    text: {
      ar: 'لا يمكن تعديل بيانات شخص متوفى.',
      en: 'The record of a deceased person cannot be changed.',
    },
  },
  contact_invalid: {
    kind: 'invalid',
    text: { ar: 'بيانات الاتصال غير صحيحة.', en: 'The contact details are not correct.' },
  },
})

/** What to mend in a field of the contact details. */
export const contactTexts = {
  mobile: {
    ar: 'أدخل رقم هاتف نقال صحيحاً، مثل ‎3600 1234‎',
    en: 'Enter a valid mobile number, such as 3600 1234',
  },
  email: {
    ar: 'أدخل بريداً إلكترونياً صحيحاً، مثل ‎name@example.com‎',
    en: 'Enter a valid e-mail address, such as name@example.com',
  },
} as const
