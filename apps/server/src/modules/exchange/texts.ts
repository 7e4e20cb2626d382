/** Systems as applicants know them, and what to do when a source knows nothing. */
export const systemNames = {
  customs: { ar: 'نظام شؤون الجمارك', en: 'The Customs Affairs system' },
  traffic: { ar: 'نظام الإدارة العامة للمرور', en: 'The General Directorate of Traffic system' },
} as const

export const missingTexts = {
  signIn: {
    ar: 'سجّل الدخول لنسترجع بياناتك من السجل السكاني.',
    en: 'Sign in, so that your data can be taken from the population register.',
  },
  notInRegister: {
    ar: 'لا توجد لك بيانات في السجل السكاني. راجع هيئة المعلومات والحكومة الإلكترونية.',
    en: 'The population register has no record of you. Contact the Information & eGovernment Authority.',
  },
  knowledge: {
    ar: 'البيانات المدخلة لا تطابق السجل السكاني. تحقق من الرقم الشخصي وتاريخ انتهاء البطاقة ورقم المبنى.',
    en: 'These details do not match the population register. Check the personal number, the card’s expiry date and the building number.',
  },
  driver: {
    ar: 'لا يوجد سجل سائق بهذا الرقم الشخصي. تحقق من الرقم، أو تواصل مع الإدارة العامة للمرور.',
    en: 'There is no driver record with this personal number. Check the number, or contact the General Directorate of Traffic.',
  },
  declaration: {
    ar: 'لا يوجد بيان جمركي بهذا الرقم لهذا المستورد. تحقق من رقم البيان ورقم هوية المستورد.',
    en: 'There is no declaration with this number for this importer. Check the declaration number and the importer’s identity number.',
  },
} as const
