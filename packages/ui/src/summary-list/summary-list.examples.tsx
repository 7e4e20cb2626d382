import type { Locale } from '@diwan/service-kit'
import { DateText } from '../date-text/date-text.tsx'
import { Ltr } from '../ltr/ltr.tsx'
import { MoneyText } from '../money-text/money-text.tsx'
import { SummaryList } from './summary-list.tsx'

export const examples = (locale: Locale) => (
  <SummaryList
    locale={locale}
    headingLevel={3}
    heading={{ ar: 'بيانات مقدم الطلب', en: 'Applicant' }[locale]}
    rows={[
      {
        label: { ar: 'الاسم', en: 'Name' }[locale],
        value: { ar: 'مريم أحمد الدوسري', en: 'Maryam Ahmed Aldoseri' }[locale],
        source: { ar: 'من السجل السكاني', en: 'From the population register' }[locale],
      },
      { label: { ar: 'الرقم الشخصي', en: 'Personal number' }[locale], value: <Ltr>999900017</Ltr> },
      {
        label: { ar: 'تاريخ الميلاد', en: 'Date of birth' }[locale],
        value: <DateText value="1984-03-27" locale={locale} hijri />,
        changeHref: '#birth',
      },
      { label: { ar: 'البريد الإلكتروني', en: 'E-mail address' }[locale], value: '', changeHref: '#email' },
      { label: { ar: 'الرسوم', en: 'Fee' }[locale], value: <MoneyText minor={12500} locale={locale} /> },
    ]}
  />
)
