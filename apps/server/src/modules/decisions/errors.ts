import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('decisions', {
  no_tier_applies: {
    kind: 'rejected',
    text: {
      ar: 'لا يوجد رسم محدد لهذه الإجابات. راجع إجاباتك، أو تواصل مع الجهة المقدمة للخدمة.',
      en: 'No fee is set for these answers. Check your answers, or contact the entity that provides the service.',
    },
  },
  dues_unknown: {
    kind: 'unavailable',
    text: {
      ar: 'تعذّر معرفة المبلغ المستحق من نظام الجهة الآن. إجاباتك محفوظة؛ أعد المحاولة بعد بضع دقائق.',
      en: 'The amount due could not be read from the entity’s system just now. Your answers are kept. Try again in a few minutes.',
    },
  },
  dues_inconsistent: {
    kind: 'unavailable',
    text: {
      ar: 'بنود المبلغ المستحق في نظام الجهة لا تطابق مجموعه، فلن نطلب منك دفعه. تواصل مع الجهة المقدمة للخدمة.',
      en: 'The lines of the amount due in the entity’s system do not add up to its total, so we do not ask you to pay it. Contact the entity that provides the service.',
    },
  },
})
