import type { Locale } from '@diwan/service-kit'
import { Ltr } from '../ltr/ltr.tsx'
import { BigResult } from './big-result.tsx'

export const examples = (locale: Locale) => (
  <>
    <BigResult
      state="valid"
      headingLevel={3}
      heading={{ ar: 'الوثيقة صحيحة وسارية', en: 'This document is genuine and valid' }[locale]}
    >
      <p>
        {{ ar: 'شهادة حسن السيرة والسلوك رقم', en: 'Good conduct certificate' }[locale]} <Ltr>DW-7K2M-9QXH-4</Ltr>
      </p>
    </BigResult>
    <BigResult
      state="expired"
      headingLevel={3}
      heading={{ ar: 'انتهت صلاحية الوثيقة', en: 'This document has expired' }[locale]}
    />
    <BigResult
      state="revoked"
      headingLevel={3}
      heading={{ ar: 'أُلغيت هذه الوثيقة', en: 'This document has been revoked' }[locale]}
    />
    <BigResult
      state="unknown"
      headingLevel={3}
      heading={{ ar: 'لا توجد وثيقة بهذا الرقم', en: 'There is no document with this number' }[locale]}
    >
      <p>{{ ar: 'تحقق من الرقم وأعد المحاولة.', en: 'Check the number and try again.' }[locale]}</p>
    </BigResult>
  </>
)
