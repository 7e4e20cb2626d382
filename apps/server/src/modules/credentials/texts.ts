export const texts = {
  generalLegalNote: {
    ar: 'صدرت هذه الوثيقة بصورة إلكترونية من الجهة المذكورة أعلاه، وأي كشط أو تعديل فيها يلغيها. والعبرة بما يظهر عند التحقق من رقمها.',
    en: 'Issued electronically by the entity named above. Any alteration makes it void. What the verification of its number shows prevails.',
  },
  verifyTitle: { ar: 'التحقق من وثيقة', en: 'Verify a document' },
  verifyLead: {
    ar: 'تأكد من أن شهادة أو رخصة أو وثيقة صادرة عبر ديوان صحيحة وما زالت سارية. الخدمة متاحة للجميع ولا تحتاج إلى تسجيل الدخول.',
    en: 'Make sure that a certificate, licence or other document issued through Diwan is genuine and still valid. Anyone can do this, without signing in.',
  },
  verifyDescription: {
    ar: 'تحقق من صحة شهادة أو رخصة حكومية برقمها أو برمز الاستجابة السريعة.',
    en: 'Verify a government certificate or licence by its number or QR code.',
  },
  numberLabel: { ar: 'رقم الوثيقة', en: 'Document number' },
  numberHint: {
    ar: 'تجده تحت عنوان الوثيقة وفي أسفلها، مثل',
    en: 'It is under the title of the document and at its foot, such as',
  },
  verifyButton: { ar: 'تحقق', en: 'Verify' },
  scanHeading: { ar: 'أو امسح الرمز', en: 'Or scan the code' },
  scanText: {
    ar: 'افتح كاميرا هاتفك ووجّهها إلى رمز الاستجابة السريعة على الوثيقة، فتظهر النتيجة مباشرة. تأكد من أن الصفحة التي تفتح هي صفحة هذا الموقع.',
    en: 'Point your phone’s camera at the QR code on the document and the result opens by itself. Make sure that the page it opens is on this site.',
  },
  numberMissing: { ar: 'اكتب رقم الوثيقة', en: 'Enter the document number' },
  numberWrong: {
    ar: 'الرقم غير صحيح: قارنه بالمطبوع حرفاً حرفاً. يتكوّن من 13 حرفاً ورقماً، ولا يحتوي على 0 أو 1 أو الأحرف I وL وO وU',
    en: 'This number is not right: compare it with the printed one, character by character. It has 13 letters and digits, and never 0, 1, I, L, O or U',
  },
  verifyAnother: { ar: 'التحقق من وثيقة أخرى', en: 'Verify another document' },

  valid: { ar: 'الوثيقة صحيحة وسارية', en: 'This document is genuine and valid' },
  validText: {
    ar: 'قارن البيانات أدناه بالوثيقة التي بين يديك. إن اختلف أي منها فلا تعتمدها.',
    en: 'Compare the details below with the document in front of you. If any of them differ, do not rely on it.',
  },
  expired: { ar: 'الوثيقة صحيحة لكنها منتهية', en: 'This document is genuine but has expired' },
  expiredText: {
    ar: 'أصدرتها الجهة المذكورة أدناه وانتهت مدتها. اطلب من صاحبها وثيقة جديدة.',
    en: 'The entity below issued it and its validity has ended. Ask the holder for a new one.',
  },
  suspended: { ar: 'الوثيقة موقوفة مؤقتاً', en: 'This document is suspended' },
  suspendedText: {
    ar: 'لا تعتمدها الآن. أوقفتها الجهة المصدرة إلى حين البت في أمرها. أعد التحقق لاحقاً أو تواصل مع الجهة.',
    en: 'Do not rely on it now. Its issuer has suspended it until a decision is taken. Verify it again later, or contact the issuer.',
  },
  revoked: { ar: 'الوثيقة ملغاة', en: 'This document has been revoked' },
  revokedText: {
    ar: 'لا تعتمدها. ألغتها الجهة المصدرة ولم يعد لها أثر.',
    en: 'Do not rely on it. Its issuer has withdrawn it and it has no effect any more.',
  },
  unknown: { ar: 'لا توجد وثيقة بهذا الرقم', en: 'No document has this number' },
  unknownText: {
    ar: 'لم تصدر أي جهة عبر ديوان وثيقة بهذا الرقم، فلا تعتمد الوثيقة التي تحمله.',
    en: 'No entity has issued a document with this number through Diwan. Do not rely on a paper that carries it.',
  },

  facts: { ar: 'بيانات الوثيقة', en: 'Details of the document' },
  document: { ar: 'الوثيقة', en: 'Document' },
  issuer: { ar: 'الجهة المصدرة', en: 'Issued by' },
  holder: { ar: 'صاحب الوثيقة', en: 'Holder' },
  issuedOn: { ar: 'تاريخ الإصدار', en: 'Issued on' },
  validUntil: { ar: 'صالحة حتى', en: 'Valid until' },
  noExpiry: { ar: 'غير محددة المدة', en: 'No expiry date' },
  revokedOn: { ar: 'تاريخ الإلغاء', en: 'Revoked on' },
  checkedAt: { ar: 'وقت التحقق', en: 'Verified at' },
  privacy: {
    ar: 'نعرض أقل ما يكفي للمقارنة حفاظاً على خصوصية صاحب الوثيقة.',
    en: 'Only as much is shown as a comparison needs, to protect the holder’s privacy.',
  },
  whatToDo: { ar: 'ماذا تفعل الآن؟', en: 'What to do now' },
  checkTyping: {
    ar: 'تأكد من كتابة الرقم كما هو مطبوع، أو امسح الرمز الموجود على الوثيقة بدلاً من كتابته.',
    en: 'Check that you typed the number exactly as printed, or scan the code on the document instead.',
  },
  askHolder: {
    ar: 'اطلب من صاحب الوثيقة أن يرسل إليك ملفها الأصلي كما نزّله من حسابه.',
    en: 'Ask the holder to send you the original file, as downloaded from their account.',
  },
  askForNew: {
    ar: 'اطلب من صاحب الوثيقة وثيقة سارية بدلاً منها.',
    en: 'Ask the holder for a document that is valid in its place.',
  },
  suspectForgery: {
    ar: 'إن كنت تشك في التزوير فاحتفظ بنسخة من الوثيقة وأبلغ الجهة المذكورة عليها.',
    en: 'If you suspect a forgery, keep a copy of the document and tell the entity named on it.',
  },
  contactIssuer: {
    ar: 'إن كنت صاحب الوثيقة فستجد السبب في حسابك، ويمكنك التواصل مع الجهة المصدرة أو تقديم طلب جديد.',
    en: 'If you are the holder, the reason is in your account; you can contact the issuer or apply again.',
  },
} as const
