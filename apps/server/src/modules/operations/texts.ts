/** What administrators read. */
import { reasonLength } from './rules.ts'

export const texts = {
  reasonLimit: reasonLength.max,
  title: { ar: 'المهام المتوقفة', en: 'Parked jobs' },
  lead: {
    ar: 'مهام آلية فشلت مرات كثيرة فتوقفت بانتظار قرار. أعد تشغيلها بعد معالجة السبب، أو ألغها مع ذكر السبب.',
    en: 'Automatic work that failed too often and now waits for a decision. Retry it once its cause is mended, or discard it and say why.',
  },
  none: { ar: 'لا توجد مهام متوقفة', en: 'No job is parked' },
  noneText: { ar: 'كل المهام الآلية تسير كما ينبغي.', en: 'All automatic work is getting done.' },
  byKind: { ar: 'بحسب النوع', en: 'By kind' },
  kind: { ar: 'النوع', en: 'Kind' },
  count: { ar: 'العدد', en: 'Number' },
  oldest: { ar: 'أقدمها', en: 'Oldest' },
  retryAll: { ar: 'إعادة تشغيل الكل', en: 'Retry all' },
  latest: { ar: 'آخر المهام المتوقفة', en: 'Parked last' },
  showAll: { ar: 'عرض كل الأنواع', en: 'Show all kinds' },
  attempts: { ar: 'المحاولات', en: 'Attempts' },
  lastError: { ar: 'آخر خطأ', en: 'Last error' },
  parkedAt: { ar: 'توقفت في', en: 'Parked' },
  job: { ar: 'رقم المهمة', en: 'Job' },
  action: { ar: 'الإجراء', en: 'Action' },
  retry: { ar: 'إعادة التشغيل', en: 'Retry' },
  discard: { ar: 'إلغاء المهمة', en: 'Discard' },
  question: { ar: 'هل تريد إلغاء هذه المهمة؟', en: 'Discard this job?' },
  meaningHeading: { ar: 'لن يُنفَّذ هذا العمل', en: 'This work will not be done' },
  meaning: {
    ar: 'لا يمكن التراجع عن الإلغاء. إن كانت المهمة خطوة في معاملة، فتبقى المعاملة واقفة عندها إلى أن تُعالج.',
    en: 'Discarding cannot be undone. If the job is a step of a case, the case stays where it is until somebody deals with it.',
  },
  reason: { ar: 'سبب الإلغاء', en: 'Why it is discarded' },
  reasonHint: { ar: 'لا تذكر بيانات أشخاص.', en: 'Leave out data of people.' },
  reasonMissing: { ar: 'اكتب السبب من 5 أحرف إلى 1000 حرف', en: 'Write the reason, from 5 to 1000 characters' },
  confirm: { ar: 'إلغاء نهائي', en: 'Discard for good' },
  keep: { ar: 'رجوع دون إلغاء', en: 'Go back without discarding' },
  done: {
    retried: { ar: 'أُعيد تشغيل المهام المحددة.', en: 'The jobs are running again.' },
    discarded: { ar: 'أُلغيت المهمة وحُفظ السبب.', en: 'The job is discarded and the reason kept.' },
  },
  doneBefore: { ar: 'عولجت هذه المهام من قبل.', en: 'These jobs were dealt with before.' },
} as const
