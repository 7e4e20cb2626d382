import type { Locale } from '@diwan/service-kit'
import { FileField } from './file-field.tsx'

export const examples = (locale: Locale) => (
  <>
    <FileField
      locale={locale}
      name="example-photo"
      label={{ ar: 'صورة شخصية', en: 'Photograph' }[locale]}
      hint={{ ar: 'صورة بصيغة JPEG أو PNG لا تزيد عن 5 ميغابايت', en: 'JPEG or PNG, no more than 5 MB' }[locale]}
      accept="image/jpeg,image/png"
      error={{ ar: 'اختر صورة', en: 'Choose a photograph' }[locale]}
    />
    <FileField
      locale={locale}
      name="example-report"
      label={{ ar: 'بلاغ الفقدان', en: 'Loss report' }[locale]}
      accept=".pdf"
      current={{ name: 'loss-report.pdf', size: { ar: '1.2 ميغابايت', en: '1.2 MB' }[locale], href: '#file' }}
    />
  </>
)
