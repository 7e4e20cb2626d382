/** Gives some adults a company or a licence as a lawyer. */
import { addDays, yearsBefore } from './days.ts'
import type { Household, Inventor, NewPerson } from './households.ts'

const businesses = [
  { ar: 'للتجارة', en: 'Trading' },
  { ar: 'للمقاولات', en: 'Contracting' },
  { ar: 'للشحن والتخليص', en: 'Shipping & Clearance' },
  { ar: 'للأغذية', en: 'Foodstuff' },
  { ar: 'لتقنية المعلومات', en: 'Information Technology' },
  { ar: 'للعقارات', en: 'Real Estate' },
  { ar: 'للسيارات', en: 'Motors' },
  { ar: 'للاستشارات', en: 'Consulting' },
] as const

const isWorking = (person: NewPerson, asOf: string): boolean =>
  person.diedOn === null && person.bornOn < yearsBefore(asOf, 25) && person.bornOn > yearsBefore(asOf, 75)

/** Numbers of registrations and licences that are in use nowhere: they start with 99. */
export function createTrades({ random, asOf }: Inventor): (household: Household) => void {
  let companies = 0
  let lawyers = 0
  return (household) => {
    const adults = household.people.filter((person) => isWorking(person, asOf))
    const founder = adults[0]
    if (founder && random.chance(0.02)) {
      companies += 1
      const crNo = `99${String(companies).padStart(4, '0')}-1`
      const business = random.pick(businesses)
      const { family } = founder.name
      household.companies.push({
        crNo,
        nameAr: `${family.ar} ${business.ar} ذ.م.م`,
        nameEn: `${family.en} ${business.en} W.L.L.`,
        status: random.chance(0.9) ? 'active' : random.pick(['suspended', 'struck-off']),
      })
      const validFrom = addDays(asOf, -random.integer(100, 3000))
      household.officers.push({ crNo, personId: founder.id, role: 'owner', validFrom, validTo: null })
      const second = adults[1]
      if (second)
        household.officers.push({ crNo, personId: second.id, role: 'authorised-signatory', validFrom, validTo: null })
    }
    const jurist = adults.at(-1)
    if (jurist?.nationality === 'BH' && random.chance(0.01)) {
      lawyers += 1
      household.lawyers.push({
        personId: jurist.id,
        licenceNo: `L-99${String(lawyers).padStart(4, '0')}`,
        validUntil: addDays(asOf, random.chance(0.1) ? -random.integer(1, 300) : random.integer(20, 700)),
      })
    }
  }
}
