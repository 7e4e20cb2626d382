import type { Locale } from '@diwan/service-kit'
import { CheckboxGroup } from './checkbox-group.tsx'

export const examples = (locale: Locale) => (
  <CheckboxGroup
    locale={locale}
    name="example-notices"
    label={{ ar: 'كيف نبلغك بالمستجدات؟', en: 'How should we keep you informed?' }[locale]}
    hint={{ ar: 'يمكنك اختيار أكثر من وسيلة', en: 'You can choose more than one' }[locale]}
    values={['sms']}
    options={[
      { value: 'sms', label: { ar: 'رسالة نصية', en: 'Text message' }[locale] },
      { value: 'email', label: { ar: 'بريد إلكتروني', en: 'E-mail' }[locale] },
      {
        value: 'post',
        label: { ar: 'بريد عادي (غير متاح حاليًا)', en: 'Post (not available at present)' }[locale],
        disabled: true,
      },
    ]}
  />
)
