import type { LocalisedText } from '@diwan/service-kit'
import type { ApplicationOutcome } from './schema.ts'

export const timelineTexts = {
  submitted: { ar: 'تقديم الطلب', en: 'Application submitted' },
  you: { ar: 'مقدّم الطلب', en: 'Applicant' },
} as const

export const endTexts: Readonly<Record<ApplicationOutcome, LocalisedText>> = {
  completed: { ar: 'اكتمل الطلب', en: 'Application completed' },
  refused: { ar: 'رُفض الطلب', en: 'Application refused' },
  lapsed: { ar: 'أُغلق الطلب لانتهاء المهلة', en: 'Application closed: time ran out' },
  withdrawn: { ar: 'سُحب الطلب', en: 'Application withdrawn' },
}

interface OutcomeText {
  /** What the officer chooses. */
  readonly choice: LocalisedText
  readonly hint?: LocalisedText
  /** What the applicant reads afterwards. */
  readonly decided: LocalisedText
}

/** The outcomes that the shared processes offer. */
export const outcomeTexts: Readonly<Record<string, OutcomeText>> = {
  complete: {
    choice: { ar: 'الطلب مكتمل', en: 'The application is complete' },
    hint: { ar: 'ينتقل إلى دراسة الطلب واتخاذ القرار.', en: 'It goes on to be reviewed and decided.' },
    decided: { ar: 'الطلب مكتمل.', en: 'The application is complete.' },
  },
  approve: {
    choice: { ar: 'الموافقة على الطلب', en: 'Approve' },
    decided: { ar: 'تمت الموافقة.', en: 'Approved.' },
  },
  reject: {
    choice: { ar: 'رفض الطلب', en: 'Reject' },
    hint: { ar: 'اكتب السبب أدناه؛ سيصل إلى مقدم الطلب كما تكتبه.', en: 'Write the reason below; the applicant gets it as you write it.' },
    decided: { ar: 'لم تتم الموافقة.', en: 'Not approved.' },
  },
  return: {
    choice: { ar: 'إعادة الطلب إلى مقدمه للتعديل', en: 'Return to the applicant for correction' },
    hint: {
      ar: 'حدّد الحقول المطلوب تعديلها واكتب السبب. لا يمكن لمقدم الطلب تعديل غيرها.',
      en: 'Mark the answers to be corrected and write the reason. The applicant can change nothing else.',
    },
    decided: { ar: 'أُعيد الطلب للتعديل.', en: 'Returned for correction.' },
  },
  collected: {
    choice: { ar: 'سُلّمت الوثيقة إلى صاحبها', en: 'Handed over to the holder' },
    hint: { ar: 'بعد التحقق من هوية المستلم ومطابقة الأصول.', en: 'After checking the identity of the person and the originals.' },
    decided: { ar: 'تم التسليم.', en: 'Handed over.' },
  },
}
