/**
 * People of the demo nation that stories, tests and guides can rely on: each has one property worth showing. Their
 * numbers are 9999 00001 to 9999 00017; ages and dates are told from the day on which the nation is made.
 */
import type { LocalisedText } from '@diwan/service-kit'
import type { Address } from '../modules/persons/index.ts'
import { addDays, yearsBefore } from './days.ts'
import { emptyHousehold, period, relate, type Household, type NewPerson } from './households.ts'
import { createRandom } from './random.ts'

const number = (serial: number) => `9999${String(serial).padStart(5, '0')}`

/** Who they are, for the list of log-ins. The first twelve have accounts. */
export const personas = {
  main: {
    personalNumber: number(1),
    role: { ar: 'مواطنة بالغة، الشخصية الرئيسية', en: 'Adult citizen, the main person' },
  },
  elder: { personalNumber: number(2), role: { ar: 'مواطن عمره 62 سنة', en: 'Citizen aged 62' } },
  resident: {
    personalNumber: number(3),
    role: { ar: 'مقيم هندي بإقامة سارية', en: 'Indian resident with a valid permit' },
  },
  expiredResident: {
    personalNumber: number(4),
    role: { ar: 'مقيمة انتهت إقامتها', en: 'Resident whose permit has expired' },
  },
  abroad: { personalNumber: number(5), role: { ar: 'مواطن خارج المملكة', en: 'Citizen outside the Kingdom' } },
  father: { personalNumber: number(6), role: { ar: 'أب لطفلين قاصرين', en: 'Father of two minor children' } },
  lawyer: { personalNumber: number(7), role: { ar: 'محامية مرخصة', en: 'Licensed lawyer' } },
  companyAgent: {
    personalNumber: number(8),
    role: { ar: 'مفوض بالتوقيع عن شركة', en: 'Authorised signatory of a company' },
  },
  guardian: { personalNumber: number(9), role: { ar: 'وصي على طفلة يتيمة', en: 'Guardian of an orphan' } },
  expiredCard: {
    personalNumber: number(10),
    role: { ar: 'مواطنة انتهت بطاقة هويتها', en: 'Citizen whose identity card has expired' },
  },
  unpaidViolations: {
    personalNumber: number(11),
    role: { ar: 'عليه مخالفات مرورية غير مدفوعة', en: 'Has unpaid traffic violations' },
  },
  legalHold: { personalNumber: number(12), role: { ar: 'عليها قيد قانوني', en: 'Has a legal hold' } },
  daughter: { personalNumber: number(13), role: { ar: 'ابنة قاصر', en: 'Minor daughter' } },
  son: { personalNumber: number(14), role: { ar: 'ابن قاصر', en: 'Minor son' } },
  orphan: { personalNumber: number(15), role: { ar: 'يتيمة تحت الوصاية', en: 'Orphan under guardianship' } },
  mother: { personalNumber: number(16), role: { ar: 'أم الطفلين', en: 'Mother of the two children' } },
  lateFather: { personalNumber: number(17), role: { ar: 'والد اليتيمة، متوفى', en: 'Late father of the orphan' } },
} as const satisfies Record<string, { personalNumber: string; role: LocalisedText }>

export type PersonaId = keyof typeof personas

/** Numbers up to here are kept for personas and tests; invented people come after. */
export const firstInventedSerial = 101

/** What is printed on a persona's card and door, for services that ask for it instead of a log-in. */
export const knowledgeOf = (
  household: Household,
  id: PersonaId,
): { personalNumber: string; idExpiresOn: string; buildingNumber: string } => {
  const person = household.people.find(({ personalNumber }) => personalNumber === personas[id].personalNumber)
  const address = household.addresses.find(({ personId, validTo }) => personId === person?.id && validTo === null)
  return {
    personalNumber: personas[id].personalNumber,
    idExpiresOn: person?.idCard?.expiresOn ?? '',
    buildingNumber: address?.building ?? '',
  }
}

type Names = readonly [given: string, father: string, grandfather: string, family: string]

/** The personas with their families, homes, company and licence. Ids are the same in every nation. */
export function makePersonas(asOf: string): Household {
  // A seed of their own: their ids do not depend on the seed of the nation.
  const random = createRandom(2020)
  const household = emptyHousehold()
  const add = (
    id: PersonaId,
    ar: Names,
    en: Names,
    sex: 'female' | 'male',
    age: number,
    changes: Partial<NewPerson> = {},
  ): NewPerson => {
    const part = (index: 0 | 1 | 2 | 3) => ({ ar: ar[index], en: en[index] })
    const { personalNumber } = personas[id]
    const isAdult = age >= 18
    const person: NewPerson = {
      id: random.uuid(),
      personalNumber,
      name: { given: part(0), father: part(1), grandfather: part(2), family: part(3) },
      sex,
      bornOn: yearsBefore(asOf, age, 100),
      nationality: 'BH',
      residencePermitUntil: null,
      isInKingdom: true,
      idCard: { number: `C000000${personalNumber.slice(-2)}`, expiresOn: `${Number(asOf.slice(0, 4)) + 2}-06-30` },
      diedOn: null,
      mobile: isAdult ? `+9733600${personalNumber.slice(-4)}` : null,
      mobileSource: isAdult ? 'self' : null,
      email: isAdult ? `${en[0].toLowerCase()}.${en[3].toLowerCase()}@example.com` : null,
      emailSource: isAdult ? 'self' : null,
      ...changes,
    }
    household.people.push(person)
    return person
  }
  const home = (people: readonly NewPerson[], address: Address, years: number) => {
    for (const person of people) {
      const since = yearsBefore(asOf, years)
      household.addresses.push(period(random, person, address, since > person.bornOn ? since : person.bornOn))
    }
  }

  const main = add('main', ['مريم', 'يوسف', 'أحمد', 'العلوي'], ['Maryam', 'Yusuf', 'Ahmed', 'Alalawi'], 'female', 35)
  household.addresses.push(
    period(
      random,
      main,
      { flat: '21', building: '880', road: '2421', block: '324', area: 'juffair', governorate: 'capital' },
      yearsBefore(asOf, 11),
      yearsBefore(asOf, 4),
    ),
  )
  home([main], { flat: null, building: '1407', road: '4626', block: '745', area: 'sanad', governorate: 'capital' }, 4)

  const elder = add('elder', ['عبدالله', 'حسن', 'علي', 'المرزوق'], ['Abdulla', 'Hasan', 'Ali', 'Almarzooq'], 'male', 62)
  home(
    [elder],
    { flat: null, building: '215', road: '1112', block: '211', area: 'muharraq', governorate: 'muharraq' },
    30,
  )

  const foreign = (nationality: string, daysLeft: number) => ({
    nationality,
    residencePermitUntil: addDays(asOf, daysLeft),
  })
  const resident = add(
    'resident',
    ['راجيش', '', '', 'ناير'],
    ['Rajesh', '', '', 'Nair'],
    'male',
    38,
    foreign('IN', 400),
  )
  home(
    [resident],
    { flat: '34', building: '190', road: '1508', block: '315', area: 'manama', governorate: 'capital' },
    3,
  )
  const expired = add(
    'expiredResident',
    ['ماريا', '', '', 'سانتوس'],
    ['Maria', '', '', 'Santos'],
    'female',
    31,
    foreign('PH', -45),
  )
  home([expired], { flat: '8', building: '62A', road: '2007', block: '320', area: 'hoora', governorate: 'capital' }, 2)

  const abroad = add(
    'abroad',
    ['خالد', 'إبراهيم', 'سالم', 'الدوسري'],
    ['Khalid', 'Ebrahim', 'Salem', 'Aldoseri'],
    'male',
    27,
    { isInKingdom: false },
  )
  home(
    [abroad],
    { flat: null, building: '3021', road: '5571', block: '555', area: 'budaiya', governorate: 'northern' },
    15,
  )

  const father = add('father', ['محمد', 'جاسم', 'عيسى', 'النجار'], ['Mohammed', 'Jasim', 'Isa', 'Alnajjar'], 'male', 41)
  const mother = add(
    'mother',
    ['هدى', 'صالح', 'مبارك', 'الحداد'],
    ['Huda', 'Saleh', 'Mubarak', 'Alhaddad'],
    'female',
    39,
  )
  const daughter = add(
    'daughter',
    ['نورة', 'محمد', 'جاسم', 'النجار'],
    ['Noora', 'Mohammed', 'Jasim', 'Alnajjar'],
    'female',
    12,
  )
  const son = add('son', ['يوسف', 'محمد', 'جاسم', 'النجار'], ['Yusuf', 'Mohammed', 'Jasim', 'Alnajjar'], 'male', 7)
  home(
    [father, mother, daughter, son],
    { flat: null, building: '640', road: '814', block: '808', area: 'isa-town', governorate: 'southern' },
    9,
  )
  const marriedOn = yearsBefore(asOf, 15)
  relate(household, father, mother, 'spouse', marriedOn)
  relate(household, mother, father, 'spouse', marriedOn)
  for (const child of [daughter, son])
    for (const parent of [father, mother]) relate(household, parent, child, 'parent', child.bornOn)

  const lawyer = add(
    'lawyer',
    ['لطيفة', 'راشد', 'حمد', 'المناعي'],
    ['Latifa', 'Rashid', 'Hamad', 'Almannai'],
    'female',
    44,
  )
  home(
    [lawyer],
    { flat: '1204', building: '2795', road: '2835', block: '428', area: 'seef', governorate: 'capital' },
    6,
  )
  household.lawyers.push({ personId: lawyer.id, licenceNo: 'L-990000', validUntil: addDays(asOf, 300) })

  const agent = add(
    'companyAgent',
    ['فيصل', 'عادل', 'إبراهيم', 'الصايغ'],
    ['Faisal', 'Adel', 'Ebrahim', 'Alsayegh'],
    'male',
    36,
  )
  home([agent], { flat: null, building: '77', road: '2917', block: '929', area: 'hajiyat', governorate: 'southern' }, 5)
  household.companies.push({
    crNo: '990000-1',
    nameAr: 'الصايغ للشحن والتخليص ذ.م.م',
    nameEn: 'Alsayegh Shipping & Clearance W.L.L.',
    status: 'active',
  })
  household.officers.push({
    crNo: '990000-1',
    personId: agent.id,
    role: 'authorised-signatory',
    validFrom: yearsBefore(asOf, 5),
    validTo: null,
  })

  const guardian = add(
    'guardian',
    ['حسين', 'كاظم', 'مهدي', 'العصفور'],
    ['Husain', 'Kadhim', 'Mahdi', 'Alasfoor'],
    'male',
    58,
  )
  const late = add(
    'lateFather',
    ['جعفر', 'حسين', 'كاظم', 'العصفور'],
    ['Jaafar', 'Husain', 'Kadhim', 'Alasfoor'],
    'male',
    36,
    {
      diedOn: addDays(asOf, -500),
      mobile: null,
      mobileSource: null,
      email: null,
      emailSource: null,
    },
  )
  const orphan = add(
    'orphan',
    ['زهراء', 'جعفر', 'حسين', 'العصفور'],
    ['Zahra', 'Jaafar', 'Husain', 'Alasfoor'],
    'female',
    9,
  )
  home(
    [guardian, late, orphan],
    { flat: null, building: '1022', road: '3809', block: '538', area: 'diraz', governorate: 'northern' },
    12,
  )
  relate(household, guardian, late, 'parent', late.bornOn)
  relate(household, late, orphan, 'parent', orphan.bornOn)
  relate(household, guardian, orphan, 'guardian', addDays(asOf, -480))

  const expiredCard = add(
    'expiredCard',
    ['سارة', 'ماجد', 'خليل', 'القطان'],
    ['Sara', 'Majid', 'Khalil', 'Alqattan'],
    'female',
    29,
    {
      idCard: { number: 'C00000010', expiresOn: addDays(asOf, -30) },
    },
  )
  home(
    [expiredCard],
    { flat: '5', building: '318', road: '3801', block: '338', area: 'adliya', governorate: 'capital' },
    2,
  )

  const violations = add(
    'unpaidViolations',
    ['بدر', 'ناصر', 'سعد', 'الكعبي'],
    ['Bader', 'Nasser', 'Saad', 'Alkaabi'],
    'male',
    24,
  )
  home(
    [violations],
    { flat: null, building: '1490', road: '326', block: '1203', area: 'hamad-town', governorate: 'northern' },
    10,
  )
  const hold = add(
    'legalHold',
    ['أمينة', 'سلمان', 'داود', 'الزياني'],
    ['Ameena', 'Salman', 'Dawood', 'Alzayani'],
    'female',
    47,
  )
  home(
    [hold],
    { flat: null, building: '533', road: '2540', block: '225', area: 'busaiteen', governorate: 'muharraq' },
    8,
  )

  return household
}
