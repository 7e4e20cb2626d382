import type { Locale } from '@diwan/service-kit'
import { Ltr } from '../ltr/ltr.tsx'
import { MoneyText } from '../money-text/money-text.tsx'
import { Tag } from '../tag/tag.tsx'
import { Table } from './table.tsx'

const rows = [
  {
    service: { ar: 'استبدال جواز سفر', en: 'Passport replacement' },
    reference: 'DW-7K2M-9QXH-4',
    status: { ar: 'قيد المراجعة', en: 'Under review' },
    tone: 'info',
    fee: 12000,
  },
  {
    service: { ar: 'شهادة حسن السيرة والسلوك', en: 'Good conduct certificate' },
    reference: 'DW-3FTR-6WPC-8',
    status: { ar: 'مكتمل', en: 'Completed' },
    tone: 'success',
    fee: 2500,
  },
] as const

export const examples = (locale: Locale) => (
  <Table
    caption={{ ar: 'طلباتي', en: 'My applications' }[locale]}
    rows={rows}
    rowKey={(row) => row.reference}
    columns={[
      { header: { ar: 'الخدمة', en: 'Service' }[locale], cell: (row) => row.service[locale] },
      { header: { ar: 'رقم الطلب', en: 'Reference' }[locale], cell: (row) => <Ltr>{row.reference}</Ltr> },
      {
        header: { ar: 'الحالة', en: 'Status' }[locale],
        cell: (row) => <Tag tone={row.tone}>{row.status[locale]}</Tag>,
      },
      {
        header: { ar: 'الرسوم', en: 'Fee' }[locale],
        numeric: true,
        cell: (row) => <MoneyText minor={row.fee} locale={locale} />,
      },
    ]}
  />
)
