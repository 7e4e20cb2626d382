import type { Locale } from '@diwan/service-kit'
import { ErrorSummary } from './error-summary.tsx'

export const examples = (locale: Locale) => (
  <ErrorSummary
    locale={locale}
    errors={[
      { name: 'example-mobile', message: { ar: 'أدخل رقم الهاتف المحمول', en: 'Enter your mobile number' }[locale] },
      { name: 'example-expiry', message: { ar: 'أدخل شهرًا بين 1 و12', en: 'Enter a month between 1 and 12' }[locale] },
    ]}
  />
)
