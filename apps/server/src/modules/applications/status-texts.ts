import type { LocalisedText } from '@diwan/service-kit'
import type { TagTone } from '@diwan/ui'
import type { ApplicationStatus } from './schema.ts'

interface StatusText {
  readonly name: LocalisedText
  /** What it means for the applicant, and what to do. */
  readonly meaning: LocalisedText
  readonly tone: TagTone
}

/** Where an application stands, in the applicant's words. */
export const statusTexts: Readonly<Record<ApplicationStatus, StatusText>> = {
  submitted: {
    name: { ar: 'تم التقديم', en: 'Submitted' },
    meaning: { ar: 'وصلنا طلبك وسيبدأ العمل عليه.', en: 'We have your application and will start on it.' },
    tone: 'info',
  },
  'in-review': {
    name: { ar: 'قيد المراجعة', en: 'In review' },
    meaning: {
      ar: 'يراجع الموظف طلبك. لا يلزمك أي إجراء الآن.',
      en: 'An officer is looking at your application. There is nothing for you to do now.',
    },
    tone: 'info',
  },
  'awaiting-applicant': {
    name: { ar: 'بانتظار تعديلك', en: 'Waiting for you' },
    meaning: {
      ar: 'طلب الموظف تعديل بعض البيانات. عدّلها ليُستأنف العمل على الطلب.',
      en: 'An officer asked you to correct some of your answers. Correct them so that the application can go on.',
    },
    tone: 'warning',
  },
  'awaiting-payment': {
    name: { ar: 'بانتظار الدفع', en: 'Waiting for payment' },
    meaning: { ar: 'ادفع المبلغ المستحق ليُستكمل الطلب.', en: 'Pay the amount due so that the application can go on.' },
    tone: 'warning',
  },
  'in-progress': {
    name: { ar: 'قيد التنفيذ', en: 'Being carried out' },
    meaning: {
      ar: 'نعمل على تنفيذ طلبك. لا يلزمك أي إجراء الآن.',
      en: 'Your application is being carried out. There is nothing for you to do now.',
    },
    tone: 'info',
  },
  'ready-to-collect': {
    name: { ar: 'جاهز للاستلام', en: 'Ready to collect' },
    meaning: {
      ar: 'احضر إلى مركز الخدمة للاستلام، وأحضر معك أصول المستندات وهويتك.',
      en: 'Come to the service centre to collect it. Bring the original documents and your identity card.',
    },
    tone: 'success',
  },
  completed: {
    name: { ar: 'مكتمل', en: 'Completed' },
    meaning: { ar: 'اكتمل طلبك.', en: 'Your application is complete.' },
    tone: 'success',
  },
  refused: {
    name: { ar: 'مرفوض', en: 'Refused' },
    meaning: { ar: 'لم يُقبل طلبك. تجد السبب أدناه.', en: 'Your application was refused. The reason is given below.' },
    tone: 'danger',
  },
  lapsed: {
    name: { ar: 'مغلق لانتهاء المهلة', en: 'Closed: time ran out' },
    meaning: {
      ar: 'انتهت مهلة الخطوة المطلوبة منك، فأُغلق الطلب. يمكنك تقديم طلب جديد.',
      en: 'The time for what you were asked to do ran out, so the application was closed. You can apply again.',
    },
    tone: 'neutral',
  },
  withdrawn: {
    name: { ar: 'مسحوب', en: 'Withdrawn' },
    meaning: { ar: 'سحبت هذا الطلب.', en: 'You withdrew this application.' },
    tone: 'neutral',
  },
}
