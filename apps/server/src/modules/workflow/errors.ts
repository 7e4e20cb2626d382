import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('workflow', {
  definition_refused: {
    kind: 'invalid',
    text: {
      ar: 'لا يمكن نشر الإجراء بصورته الحالية؛ راجع الملاحظات على كل عنصر.',
      en: 'The process cannot be published as it is. See the remarks on each element.',
    },
  },
  definition_not_found: {
    kind: 'not_found',
    text: { ar: 'لا يوجد إجراء منشور باسم {process}.', en: 'No process {process} has been published.' },
  },
  starts_by_event: {
    kind: 'conflict',
    text: {
      ar: 'يبدأ الإجراء {process} بحدث يصله، ولا يُبدأ مباشرة.',
      en: 'The process {process} is started by an event, not directly.',
    },
  },
  instance_not_found: {
    kind: 'not_found',
    text: { ar: 'لم يُعثر على المعاملة.', en: 'The case was not found.' },
  },
  instance_ended: {
    kind: 'conflict',
    text: { ar: 'انتهت المعاملة ولا يمكن تغييرها.', en: 'The case has ended and can no longer be changed.' },
  },
  task_not_open: {
    kind: 'conflict',
    text: {
      ar: 'هذه المهمة لم تعد مفتوحة؛ ربما أنجزها شخص آخر. حدّث الصفحة لترى الوضع الحالي.',
      en: 'This task is no longer open; somebody else may have done it. Reload the page to see how things stand.',
    },
  },
  outcome_required: {
    kind: 'invalid',
    text: { ar: 'اختر القرار قبل إنجاز المهمة.', en: 'Choose a decision before completing the task.' },
  },
  outcome_not_offered: {
    kind: 'invalid',
    text: { ar: 'القرار {outcome} غير متاح في هذه المهمة.', en: 'The decision {outcome} is not offered by this task.' },
  },
  variables_too_large: {
    kind: 'invalid',
    text: {
      ar: 'بيانات المعاملة أكبر من الحد المسموح.',
      en: 'The data of the case is larger than allowed.',
    },
  },
  limit_not_duration: {
    kind: 'invalid',
    text: {
      ar: 'مهلة الخطوة {limit} ليست مدة صحيحة بصيغة ISO 8601.',
      en: 'The limit of the step {limit} is not an ISO 8601 duration.',
    },
  },
})
