/**
 * Public holidays of government offices.
 *
 * `confirmed`: the circular was read, or the day is fixed by law and falls on a working day. `provisional`: computed
 * (Umm al-Qura calendar; Ashura one day later, as the circulars of 2019 and 2023 to 2025 have it) or a day in lieu
 * that follows from the usual rule; the circular decides, often after a sighting of the moon. When an entry changes,
 * open deadlines are computed anew.
 */
import type { LocalisedText } from '@diwan/service-kit'

export interface Holiday {
  /** ISO days, both inclusive. */
  readonly firstDay: string
  readonly lastDay: string
  /** Days off granted because a holiday fell on a weekend. */
  readonly inLieu: readonly string[]
  readonly name: LocalisedText
  readonly status: 'provisional' | 'confirmed'
}

const newYear = { ar: 'رأس السنة الميلادية', en: 'New Year’s Day' }
const labourDay = { ar: 'عيد العمال', en: 'Labour Day' }
const eidAlFitr = { ar: 'عيد الفطر', en: 'Eid al-Fitr' }
const eidAlAdha = { ar: 'يوم عرفة وعيد الأضحى', en: 'Arafat Day and Eid al-Adha' }
const hijriNewYear = { ar: 'رأس السنة الهجرية', en: 'Hijri New Year' }
const ashura = { ar: 'عاشوراء', en: 'Ashura' }
const mawlid = { ar: 'المولد النبوي الشريف', en: 'Birthday of the Prophet' }
const nationalDay = { ar: 'العيد الوطني وعيد الجلوس', en: 'National Day and Accession Day' }

type Make = (name: LocalisedText, firstDay: string, lastDay?: string, inLieu?: readonly string[]) => Holiday
const confirmed: Make = (name, firstDay, lastDay = firstDay, inLieu = []) => ({
  firstDay,
  lastDay,
  inLieu,
  name,
  status: 'confirmed',
})
const provisional: Make = (...day) => ({ ...confirmed(...day), status: 'provisional' })

export const holidays: readonly Holiday[] = [
  confirmed(newYear, '2019-01-01'),
  confirmed(labourDay, '2019-05-01'),
  provisional(eidAlFitr, '2019-06-04', '2019-06-06'),
  provisional(eidAlAdha, '2019-08-10', '2019-08-13', ['2019-08-14']),
  provisional(hijriNewYear, '2019-08-31', '2019-08-31', ['2019-09-01']),
  confirmed(ashura, '2019-09-09', '2019-09-10'),
  provisional(mawlid, '2019-11-09', '2019-11-09', ['2019-11-10']),
  confirmed(nationalDay, '2019-12-16', '2019-12-17'),

  confirmed(newYear, '2020-01-01'),
  provisional(labourDay, '2020-05-01', '2020-05-01', ['2020-05-03']),
  confirmed(eidAlFitr, '2020-05-24', '2020-05-26'),
  provisional(eidAlAdha, '2020-07-30', '2020-08-02', ['2020-08-03', '2020-08-04']),
  confirmed(hijriNewYear, '2020-08-20'),
  provisional(ashura, '2020-08-29', '2020-08-30', ['2020-08-31']),
  provisional(mawlid, '2020-10-29'),
  confirmed(nationalDay, '2020-12-16', '2020-12-17'),

  provisional(newYear, '2021-01-01', '2021-01-01', ['2021-01-03']),
  provisional(labourDay, '2021-05-01', '2021-05-01', ['2021-05-02']),
  provisional(eidAlFitr, '2021-05-13', '2021-05-15', ['2021-05-16', '2021-05-17']),
  provisional(eidAlAdha, '2021-07-19', '2021-07-22'),
  provisional(hijriNewYear, '2021-08-09'),
  provisional(ashura, '2021-08-18', '2021-08-19'),
  confirmed(mawlid, '2021-10-18'),
  provisional(nationalDay, '2021-12-16', '2021-12-17', ['2021-12-19']),

  confirmed(newYear, '2022-01-01', '2022-01-01', ['2022-01-02']),
  confirmed(labourDay, '2022-05-01'),
  confirmed(eidAlFitr, '2022-05-02', '2022-05-04'),
  confirmed(eidAlAdha, '2022-07-08', '2022-07-11', ['2022-07-12']),
  confirmed(hijriNewYear, '2022-07-30', '2022-07-30', ['2022-07-31']),
  provisional(ashura, '2022-08-08', '2022-08-09'),
  confirmed(mawlid, '2022-10-08', '2022-10-08', ['2022-10-09']),
  confirmed(nationalDay, '2022-12-16', '2022-12-17', ['2022-12-18', '2022-12-19']),

  confirmed(newYear, '2023-01-01'),
  provisional(eidAlFitr, '2023-04-21', '2023-04-23', ['2023-04-24', '2023-04-25']),
  confirmed(labourDay, '2023-05-01'),
  provisional(eidAlAdha, '2023-06-27', '2023-06-30', ['2023-07-02']),
  confirmed(hijriNewYear, '2023-07-19'),
  confirmed(ashura, '2023-07-28', '2023-07-29', ['2023-07-30', '2023-07-31']),
  confirmed(mawlid, '2023-09-27'),
  provisional(nationalDay, '2023-12-16', '2023-12-17', ['2023-12-18']),

  confirmed(newYear, '2024-01-01'),
  confirmed(eidAlFitr, '2024-04-10', '2024-04-12', ['2024-04-14']),
  confirmed(labourDay, '2024-05-01'),
  provisional(eidAlAdha, '2024-06-15', '2024-06-18', ['2024-06-19']),
  confirmed(hijriNewYear, '2024-07-07'),
  confirmed(ashura, '2024-07-16', '2024-07-17'),
  confirmed(mawlid, '2024-09-15'),
  confirmed(nationalDay, '2024-12-16', '2024-12-17'),

  confirmed(newYear, '2025-01-01'),
  confirmed(eidAlFitr, '2025-03-30', '2025-04-01'),
  confirmed(labourDay, '2025-05-01'),
  confirmed(eidAlAdha, '2025-06-05', '2025-06-08', ['2025-06-09', '2025-06-10']),
  confirmed(hijriNewYear, '2025-06-26'),
  confirmed(ashura, '2025-07-05', '2025-07-06', ['2025-07-07']),
  confirmed(mawlid, '2025-09-04'),
  confirmed(nationalDay, '2025-12-16', '2025-12-17'),

  confirmed(newYear, '2026-01-01'),
  provisional(eidAlFitr, '2026-03-20', '2026-03-22', ['2026-03-23', '2026-03-24']),
  provisional(labourDay, '2026-05-01', '2026-05-01', ['2026-05-03']),
  provisional(eidAlAdha, '2026-05-26', '2026-05-29', ['2026-05-31']),
  provisional(hijriNewYear, '2026-06-16'),
  provisional(ashura, '2026-06-25', '2026-06-26', ['2026-06-28']),
  provisional(mawlid, '2026-08-25'),
  confirmed(nationalDay, '2026-12-16', '2026-12-17'),

  provisional(newYear, '2027-01-01', '2027-01-01', ['2027-01-03']),
  provisional(eidAlFitr, '2027-03-09', '2027-03-11'),
  provisional(labourDay, '2027-05-01', '2027-05-01', ['2027-05-02']),
  provisional(eidAlAdha, '2027-05-15', '2027-05-18', ['2027-05-19']),
  provisional(hijriNewYear, '2027-06-06'),
  provisional(ashura, '2027-06-15', '2027-06-16'),
  provisional(mawlid, '2027-08-14', '2027-08-14', ['2027-08-15']),
  provisional(nationalDay, '2027-12-16', '2027-12-17', ['2027-12-19']),
]
