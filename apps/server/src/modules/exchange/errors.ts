import type { LocalisedText } from '@diwan/service-kit'
import { defineErrors, Problem } from '../../platform/problem.ts'

export const errors = defineErrors('exchange', {
  source_unavailable: {
    kind: 'unavailable',
    text: {
      ar: 'لا يستجيب {system} الآن. إجاباتك محفوظة؛ أعد المحاولة بعد دقائق.',
      en: '{system} is not answering at the moment. Your answers are saved; try again in a few minutes.',
    },
  },
  due_settled_elsewhere: {
    kind: 'conflict',
    text: {
      ar: 'سُدّد هذا المستحق من قبل بدفعة أخرى، فلم تُقيّد هذه الدفعة.',
      en: 'This due has already been settled by another payment, so this one was not posted.',
    },
  },
  due_changed: {
    kind: 'conflict',
    text: {
      ar: 'تغيّر المبلغ المستحق لدى الجهة بعد الدفع، فلم تُقيّد الدفعة.',
      en: 'The amount due at the entity changed after the payment, so the payment was not posted.',
    },
  },
  replacement_refused: {
    kind: 'rejected',
    text: {
      ar: 'لم تقبل الإدارة العامة للمرور إصدار بدل للرخصة. راجع حالة الرخصة والمخالفات والقيود.',
      en: 'The General Directorate of Traffic did not accept the replacement. Check the licence, contraventions and restrictions.',
    },
  },
})

/** `source_unavailable` with the system's name, which differs by language. */
export function sourceUnavailable(system: LocalisedText): Problem {
  const { code, kind, text } = errors.source_unavailable()
  return new Problem(code, kind, {
    ar: text.ar.replace('{system}', system.ar),
    en: text.en.replace('{system}', system.en),
  })
}
