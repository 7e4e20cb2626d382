/** Life and business events (CPSV-AP LifeEvent, BusinessEvent): the other way, besides sectors, to find a service. */
import type { LocalisedText } from '@diwan/service-kit'

export interface LifeEvent {
  readonly id: string
  readonly name: LocalisedText
  /** One line under the name. */
  readonly lead: LocalisedText
}

const event = (id: string, name: LocalisedText, lead: LocalisedText): LifeEvent => ({ id, name, lead })

export const lifeEvents: readonly LifeEvent[] = [
  event(
    'birth',
    { ar: 'قدوم مولود', en: 'Having a baby' },
    {
      ar: 'شهادة الميلاد وبطاقة الهوية وجواز السفر والتطعيمات',
      en: 'Birth certificate, identity card, passport and vaccinations',
    },
  ),
  event(
    'study',
    { ar: 'الدراسة', en: 'Studying' },
    { ar: 'التسجيل والشهادات ومعادلتها وتصديقها', en: 'Enrolment, certificates and their attestation' },
  ),
  event(
    'work',
    { ar: 'العمل', en: 'Working' },
    {
      ar: 'تصاريح العمل والتأمين الاجتماعي وشهادة حسن السيرة والسلوك',
      en: 'Work permits, social insurance and good-conduct certificate',
    },
  ),
  event(
    'starting-a-business',
    { ar: 'تأسيس نشاط تجاري', en: 'Starting a business' },
    { ar: 'السجل التجاري والتراخيص والضرائب والجمارك', en: 'Commercial registration, licences, taxes and customs' },
  ),
  event(
    'driving',
    { ar: 'القيادة والمركبات', en: 'Driving and vehicles' },
    { ar: 'رخص القيادة وتسجيل المركبات والمخالفات', en: 'Driving licences, vehicle registration and violations' },
  ),
  event(
    'travel',
    { ar: 'السفر', en: 'Travelling' },
    { ar: 'جوازات السفر والتأشيرات ومساعدة المواطنين في الخارج', en: 'Passports, visas and help for citizens abroad' },
  ),
  event(
    'moving-home',
    { ar: 'الانتقال إلى مسكن جديد', en: 'Moving home' },
    {
      ar: 'تحديث العنوان والخدمات الإسكانية والكهرباء والماء',
      en: 'Change of address, housing, electricity and water',
    },
  ),
  event(
    'marriage',
    { ar: 'الزواج', en: 'Getting married' },
    {
      ar: 'الفحص قبل الزواج وعقد الزواج وسجل الأسرة',
      en: 'Pre-marital screening, marriage contract and family record',
    },
  ),
  event(
    'illness',
    { ar: 'المرض والعلاج', en: 'Being ill' },
    {
      ar: 'المواعيد ونتائج التحاليل والتقارير والإجازات المرضية',
      en: 'Appointments, test results, reports and sick leave',
    },
  ),
  event(
    'disability',
    { ar: 'الإعاقة والرعاية', en: 'Disability and care' },
    { ar: 'المخصصات والأجهزة ودور الرعاية', en: 'Allowances, aids and care homes' },
  ),
  event(
    'hardship',
    { ar: 'الحاجة إلى الدعم', en: 'Needing support' },
    { ar: 'الضمان الاجتماعي والدعم المالي والتعويضات', en: 'Social security, financial support and compensation' },
  ),
  event(
    'retirement',
    { ar: 'التقاعد', en: 'Retiring' },
    { ar: 'المعاش التقاعدي ومزايا كبار السن', en: 'Pension and benefits for older people' },
  ),
  event(
    'bereavement',
    { ar: 'وفاة قريب', en: 'Losing a relative' },
    { ar: 'شهادة الوفاة والإرث وأموال القاصرين', en: 'Death certificate, inheritance and minors’ funds' },
  ),
  event(
    'lost-document',
    { ar: 'فقدان وثيقة', en: 'Losing a document' },
    {
      ar: 'بدل فاقد أو تالف لبطاقة الهوية وجواز السفر ورخصة القيادة',
      en: 'Replacement of an identity card, passport or driving licence',
    },
  ),
  event(
    'court-case',
    { ar: 'القضايا والمحاكم', en: 'Going to court' },
    { ar: 'رفع الدعاوى ومتابعتها والتنفيذ والتوثيق', en: 'Filing and following cases, execution and notary' },
  ),
  event(
    'living-in-the-kingdom',
    { ar: 'الإقامة في المملكة', en: 'Living in the Kingdom' },
    { ar: 'الإقامة والتأشيرات وبطاقة هوية المقيم', en: 'Residence, visas and the resident’s identity card' },
  ),
  event(
    'importing-goods',
    { ar: 'استيراد البضائع', en: 'Importing goods' },
    { ar: 'الرسوم والضرائب الجمركية والبيانات الجمركية', en: 'Customs fees, taxes and declarations' },
  ),
]

export const findLifeEvent = (id: string): LifeEvent | undefined => lifeEvents.find((event) => event.id === id)
