import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('tasks', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا توجد مهمة بهذا العنوان في قائمة عمل جهتك. ارجع إلى قائمة العمل واختر المهمة منها.',
      en: 'There is no such task in your entity’s queue. Go back to the queue and choose the task there.',
    },
  },
  not_your_role: {
    kind: 'forbidden',
    text: {
      ar: 'هذه المهمة مسندة إلى دور آخر في جهتك. إن كنت ترى أنها من اختصاصك فتواصل مع المشرف.',
      en: 'This task is for another role in your entity. If you think it is yours to do, speak to your supervisor.',
    },
  },
  already_claimed: {
    kind: 'conflict',
    text: {
      ar: 'تولّى زميل آخر هذه المهمة قبلك: {officer}. اختر مهمة أخرى من قائمة العمل.',
      en: 'A colleague took this task on before you: {officer}. Choose another task from the queue.',
    },
  },
  already_closed: {
    kind: 'conflict',
    text: {
      ar: 'أُنجزت هذه المهمة أو لم تعد مطلوبة. حدّث قائمة العمل لعرض المهام الحالية.',
      en: 'This task has been done or is no longer needed. Reload the queue to see the present tasks.',
    },
  },
  not_claimant: {
    kind: 'forbidden',
    text: {
      ar: 'لا يعيد المهمة إلى قائمة العمل إلا من تولاها أو المشرف.',
      en: 'Only the officer who took this task on, or a supervisor, can return it to the queue.',
    },
  },
  not_supervisor: {
    kind: 'forbidden',
    text: {
      ar: 'إسناد المهام وتحديد أولويتها من صلاحية المشرف في جهتك.',
      en: 'Giving out tasks and setting their priority is for the supervisors of your entity.',
    },
  },
  not_assignable: {
    kind: 'invalid',
    text: {
      ar: 'لا يمكن إسناد المهمة إلى هذا الموظف: ليس في جهتك أو ليس له دور المهمة. اختر موظفاً آخر.',
      en: 'The task cannot go to this officer, who is not of your entity or does not have its role. Choose another.',
    },
  },
  incomplete_bulk: {
    kind: 'invalid',
    text: { ar: 'أكمل ما ينقص ثم أكّد.', en: 'Fill in what is missing, then confirm.' },
  },
})
