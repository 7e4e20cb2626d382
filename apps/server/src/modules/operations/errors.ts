import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('operations', {
  job_not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا توجد مهمة متوقفة بهذا الرقم. ربما أُعيد تشغيلها.',
      en: 'There is no parked job of this number. It may have been retried.',
    },
  },
  reason_needed: {
    kind: 'rejected',
    text: {
      ar: 'اكتب سبب الإلغاء، من 5 أحرف إلى 1000 حرف.',
      en: 'Write why the job is given up, from 5 to 1000 characters.',
    },
  },
})
