import type { Locale } from '@diwan/service-kit'
import { RadioGroup } from './radio-group.tsx'

export const examples = (locale: Locale) => (
  <>
    <RadioGroup
      locale={locale}
      name="example-delivery"
      label={{ ar: 'كيف تود استلام الجواز؟', en: 'How would you like to receive the passport?' }[locale]}
      value="branch"
      options={[
        {
          value: 'branch',
          label: { ar: 'من مركز الخدمة', en: 'At a service centre' }[locale],
          hint: { ar: 'خلال ثلاثة أيام عمل، دون رسوم إضافية', en: 'Within three working days, no extra fee' }[locale],
        },
        {
          value: 'post',
          label: { ar: 'بالبريد إلى عنواني', en: 'By post to my address' }[locale],
          hint: { ar: 'خلال خمسة أيام عمل', en: 'Within five working days' }[locale],
        },
      ]}
    />
    <RadioGroup
      locale={locale}
      name="example-lost"
      label={{ ar: 'هل فُقدت الوثيقة؟', en: 'Has the document been lost?' }[locale]}
      error={{ ar: 'اختر نعم أو لا', en: 'Choose yes or no' }[locale]}
      inline
      options={[
        { value: 'yes', label: { ar: 'نعم', en: 'Yes' }[locale] },
        { value: 'no', label: { ar: 'لا', en: 'No' }[locale] },
      ]}
    />
  </>
)
