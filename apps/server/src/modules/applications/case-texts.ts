import type { LocalisedText } from '@diwan/service-kit'

export const caseTexts = {
  case: { ar: 'الطلب', en: 'Application' },
  queue: { ar: 'قائمة العمل', en: 'Work queue' },
  applicant: { ar: 'مقدّم الطلب', en: 'Applicant' },
  noApplicant: { ar: 'دون تسجيل دخول', en: 'Not signed in' },
  channel: { ar: 'قناة التقديم', en: 'Channel' },
  answers: { ar: 'البيانات المقدمة', en: 'Answers' },
  answersLead: {
    ar: 'تظهر البيانات اللازمة لاتخاذ القرار فقط.',
    en: 'Only what the decision needs is shown.',
  },
  corrected: { ar: 'عدّلها مقدم الطلب', en: 'Corrected by the applicant' },
  registerData: { ar: 'بيانات السجلات', en: 'Register data' },
  purpose: { ar: 'الغرض من الاطلاع', en: 'Purpose' },
  readAt: { ar: 'وقت القراءة', en: 'Read at' },
  rules: { ar: 'نتائج القواعد', en: 'What the rules say' },
  met: { ar: 'مستوفى', en: 'Met' },
  notMet: { ar: 'غير مستوفى', en: 'Not met' },
  requirement: { ar: 'الشرط', en: 'Condition' },
  result: { ar: 'النتيجة', en: 'Result' },
  legalSource: { ar: 'السند القانوني', en: 'Legal source' },
  noLegalSource: { ar: 'لم يُذكر', en: 'None given' },
  cost: { ar: 'الرسم', en: 'Fee' },
  payment: { ar: 'الدفع', en: 'Payment' },
  paid: { ar: 'مدفوع', en: 'Paid' },
  due: { ar: 'مستحق', en: 'Due' },
  cancelled: { ar: 'ملغى', en: 'Cancelled' },
  expired: { ar: 'انتهت مدته', en: 'Expired' },
  documents: { ar: 'الوثائق الصادرة', en: 'Documents issued' },
  progress: { ar: 'سير الطلب', en: 'Progress' },
  noTask: { ar: 'لا توجد مهمة مفتوحة للموظفين في هذا الطلب', en: 'No step of this application waits for an officer' },
  noTaskText: {
    ar: 'يظهر وضع الطلب في سيره أدناه.',
    en: 'Its progress is shown below.',
  },
  otherRole: { ar: 'المهمة المفتوحة لدور آخر في جهتك', en: 'The open step is for another role in your entity' },
  decided: { ar: 'سُجّل القرار.', en: 'The decision has been recorded.' },
  counterOnly: {
    ar: 'يعرض دورك ما يلزم للتسليم فقط: اسم صاحب الطلب والوثيقة.',
    en: 'Your role sees what handing over needs: the name of the holder and the document.',
  },
} as const

export const decideTexts = {
  outcome: { ar: 'القرار', en: 'Decision' },
  reasonAr: { ar: 'السبب بالعربية', en: 'Reason in Arabic' },
  reasonEn: { ar: 'السبب بالإنجليزية', en: 'Reason in English' },
  reasonHint: {
    ar: 'مطلوب عند الرفض أو الإعادة، بإحدى اللغتين على الأقل. لغة مقدم الطلب: {language}.',
    en: 'Needed to reject or to return, in at least one of the two languages. The applicant reads {language}.',
  },
  fields: { ar: 'الحقول المطلوب تعديلها', en: 'Answers to be corrected' },
  fieldsHint: { ar: 'عند إعادة الطلب فقط.', en: 'Only when you return the application.' },
  save: { ar: 'تسجيل القرار', en: 'Record the decision' },
  outcomeNeeded: { ar: 'اختر القرار.', en: 'Choose a decision.' },
  reasonNeeded: {
    ar: 'اكتب السبب في جملة واضحة بالعربية أو الإنجليزية؛ فهو ما يقرؤه مقدم الطلب.',
    en: 'Write the reason in a clear sentence, in Arabic or English; it is what the applicant reads.',
  },
  reasonTooLong: { ar: 'اختصر السبب إلى 1000 حرف.', en: 'Shorten the reason to 1000 characters.' },
  fieldsNeeded: {
    ar: 'حدّد حقلاً واحداً على الأقل ليعدّله مقدم الطلب.',
    en: 'Mark at least one answer for the applicant to correct.',
  },
  languages: { ar: { ar: 'العربية', en: 'Arabic' }, en: { ar: 'الإنجليزية', en: 'English' } },
} as const

export const channelNames: Readonly<Record<string, LocalisedText>> = {
  portal: { ar: 'البوابة الوطنية', en: 'National portal' },
  mobile: { ar: 'تطبيق الهاتف', en: 'Phone app' },
  kiosk: { ar: 'جهاز الخدمة الذاتية', en: 'Self-service kiosk' },
  'contact-centre': { ar: 'مركز الاتصال', en: 'Contact centre' },
  'service-centre': { ar: 'مركز الخدمة', en: 'Service centre' },
  'back-office': { ar: 'بوابة الموظفين', en: 'Back office' },
  api: { ar: 'واجهة الربط', en: 'Interface for integrators' },
  system: { ar: 'النظام', en: 'The platform' },
}
