import type { Locale } from '@diwan/service-kit'
import { Alert } from './alert.tsx'

export const examples = (locale: Locale) => (
  <>
    <Alert tone="info" headingLevel={3} heading={{ ar: 'يمكنك المتابعة لاحقًا', en: 'You can continue later' }[locale]}>
      <p>{{ ar: 'تُحفظ إجاباتك لمدة ثلاثين يومًا.', en: 'Your answers are kept for thirty days.' }[locale]}</p>
    </Alert>
    <Alert
      tone="success"
      headingLevel={3}
      heading={{ ar: 'تم استلام طلبك', en: 'We have received your application' }[locale]}
    >
      <p>{{ ar: 'سنبلغك برسالة عند صدور القرار.', en: 'We will send you a message when it is decided.' }[locale]}</p>
    </Alert>
    <Alert
      tone="warning"
      headingLevel={3}
      heading={{ ar: 'بقي يومان لتصحيح الطلب', en: 'Two days left to correct the application' }[locale]}
    >
      <p>
        {
          {
            ar: 'إذا لم يصل التصحيح في الموعد يُغلق الطلب وتُرد الرسوم.',
            en: 'If the correction does not arrive in time, the application is closed and the fee refunded.',
          }[locale]
        }
      </p>
    </Alert>
    <Alert
      tone="danger"
      headingLevel={3}
      heading={{ ar: 'لم تكتمل عملية الدفع', en: 'The payment did not go through' }[locale]}
    >
      <p>{{ ar: 'لم يُخصم أي مبلغ. حاول مرة أخرى.', en: 'Nothing was charged. Please try again.' }[locale]}</p>
    </Alert>
  </>
)
