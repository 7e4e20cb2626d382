/** What registers say in the tests of forms, and documents as answers. */
import type { FileAnswer } from '../schema.ts'

export const clock = { now: new Date('2026-03-01T06:00:00Z'), timeZone: 'Asia/Bahrain' }

/** As `persons` gives it to expressions. */
export const personFact = (personalNumber: string) => ({
  id: '00000000-0000-4000-8000-000000000001',
  personalNumber,
  fullName: { ar: 'مريم يوسف أحمد العلوي', en: 'Maryam Yusuf Ahmed Alalawi' },
  dateOfBirth: '1990-04-12',
  age: 35,
  nationality: 'BH',
  isCitizen: true,
  hasValidResidence: false,
  mobile: '+97336000001',
  email: 'maryam.alalawi@example.com',
  address: {
    flat: null,
    building: '1407',
    road: '4626',
    block: '745',
    area: 'sanad',
    governorate: 'capital',
    since: '2015-01-01',
    areaName: { ar: 'سند', en: 'Sanad' },
    text: { ar: 'مبنى 1407', en: 'Building 1407' },
  },
  idCard: { number: 'C00000001', expiresOn: '2028-06-30', status: 'valid' },
})

export const facts = (personalNumber = '999900001'): Readonly<Record<string, unknown>> => ({
  person: personFact(personalNumber),
  traffic: {
    licences: [{ class: 'private', number: 'L1', expiresOn: '2027-01-01' }],
    unpaidViolations: 0,
    legalHold: false,
  },
  due: {
    reference: 'DEMO-2020-0001',
    status: 'due',
    lines: [{ label: { ar: 'ضريبة', en: 'Tax' }, minor: 23_500 }],
    totalMinor: 23_500,
  },
})

export const aFile = (name: string): FileAnswer => ({
  fileId: '00000000-0000-4000-8000-0000000000f1',
  filename: name,
  type: name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg',
  size: 120_000,
})
