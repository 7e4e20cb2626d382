// Fictional customs declarations: DEMO-2020-0001 … DEMO-2020-9999, each computed from its number alone. The importer
// of DEMO-2020-NNNN is always 99991NNNN. Rates: 5 % duty on the goods, 5 % VAT on goods and duty.
import type { Text } from '../locale.ts'

export interface DueLine {
  code: 'duty' | 'vat' | 'service'
  label: Text
  /** In fils. */
  amount_minor: number
}

export interface Declaration {
  declaration_no: string
  importer_id: string
  lines: DueLine[]
  /** How the declaration stands before anybody paid here. */
  status: 'due' | 'paid' | 'none'
}

const labels: Record<DueLine['code'], Text> = {
  duty: { ar: 'الرسوم الجمركية', en: 'Customs duty' },
  vat: { ar: 'ضريبة القيمة المضافة (5%)', en: 'Value added tax (5%)' },
  service: { ar: 'رسم الخدمات الجمركية', en: 'Customs service charge' },
}

interface Fixed {
  goodsMinor: number
  isDutyFree?: boolean
  status: Declaration['status']
  note: Text
}

/** The declarations that people and tests can rely on. */
export const fixedDeclarations: Record<string, Fixed> = {
  '0001': {
    goodsMinor: 200_000,
    status: 'due',
    note: { ar: 'مستحقة: رسوم وضريبة ورسم خدمات', en: 'Due: duty, VAT and service charge' },
  },
  '0002': { goodsMinor: 480_000, status: 'paid', note: { ar: 'مدفوعة سابقًا', en: 'Already paid' } },
  '0003': { goodsMinor: 0, status: 'none', note: { ar: 'لا مستحقات عليها', en: 'Nothing due' } },
  '0004': {
    goodsMinor: 96_400_000,
    status: 'due',
    note: { ar: 'مستحقة بمبلغ كبير', en: 'Due: a large amount' },
  },
  '0005': {
    goodsMinor: 61_250,
    isDutyFree: true,
    status: 'due',
    note: { ar: 'مستحقة: معفاة من الرسوم الجمركية', en: 'Due: free of duty' },
  },
}

const serviceChargeMinor = 3_000

export const totalMinor = (lines: readonly DueLine[]): number => lines.reduce((sum, line) => sum + line.amount_minor, 0)

/** The declaration with this number, or undefined if there is none. */
export function findDeclaration(declarationNo: string): Declaration | undefined {
  const serial = /^DEMO-2020-(\d{4})$/.exec(declarationNo)?.[1]
  if (serial === undefined || serial === '0000') return undefined
  const { goodsMinor, isDutyFree = false, status }: Omit<Fixed, 'note'> = fixedDeclarations[serial] ?? {
    goodsMinor: 50_000 + ((Number(serial) * 7919) % 4000) * 250,
    status: 'due',
  }
  return {
    declaration_no: declarationNo,
    importer_id: `99991${serial}`,
    lines: status === 'none' ? [] : assess(goodsMinor, isDutyFree),
    status,
  }
}

function assess(goodsMinor: number, isDutyFree: boolean): DueLine[] {
  const duty = isDutyFree ? 0 : Math.round(goodsMinor / 20)
  const amounts: [DueLine['code'], number][] = [
    ['duty', duty],
    ['vat', Math.round((goodsMinor + duty) / 20)],
    ['service', serviceChargeMinor],
  ]
  return amounts
    .filter(([, amount]) => amount > 0)
    .map(([code, amount]) => ({ code, label: labels[code], amount_minor: amount }))
}
