/**
 * Facts of the national currency (ISO 4217). Amounts are computed in whole fils everywhere; VAT belongs to each revenue
 * head.
 */
export const currency = {
  code: 'BHD',
  numericCode: '048',
  /** 1 dinar = 1000 fils: three decimals, where many systems assume two. */
  exponent: 3,
  name: { ar: 'دينار بحريني', en: 'Bahraini dinar' },
  minorName: { ar: 'فلس', en: 'fils' },
} as const
