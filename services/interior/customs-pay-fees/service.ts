import { defineService, field } from '@diwan/service-kit'

export const service = defineService({
  id: 'customs.pay-fees',
  version: 1,
  title: { ar: 'دفع الرسوم والضرائب الجمركية', en: 'Pay customs fees and taxes' },
  summary: {
    ar: 'سدّد الرسوم والضرائب المستحقة على بيان جمركي برقم البيان ورقم هوية المستورد، دون تسجيل دخول.',
    en: 'Pay the fees and taxes due on a customs declaration with its number and the importer’s identity number. You do not need to sign in.',
  },
  keywords: {
    ar: ['جمارك', 'بيان جمركي', 'ضريبة القيمة المضافة', 'استيراد', 'تخليص', 'شحنة', 'بضائع', 'سداد', 'مستورد'],
    en: ['customs', 'declaration', 'duty', 'VAT', 'import', 'clearance', 'shipment', 'goods', 'broker'],
  },
  sector: 'interior',
  competentAuthority: 'moi-customs',
  lifeEvents: ['importing-goods'],
  audience: ['citizen', 'gcc', 'business'],
  channels: ['portal', 'mobile', 'contact-centre'],
  assurance: 'none',
  delegation: ['company-representative'],
  legalBasis: [],
  requirements: [
    {
      id: 'hasDue',
      text: { ar: 'وجود مبلغ مستحق على البيان الجمركي', en: 'An amount is due on the customs declaration' },
      condition: 'due.totalMinor > 0',
      remedy: {
        ar: 'تحقق من رقم البيان. إن كان المبلغ قد سُدّد فلا يلزمك إجراء آخر، وإن كنت تتوقع مبلغاً مستحقاً فتواصل مع شؤون الجمارك.',
        en: 'Check the declaration number. If the amount has been paid, there is nothing more to do. If you expected an amount due, contact Customs Affairs.',
      },
    },
  ],
  facts: [
    {
      id: 'due',
      source: 'customs.dues',
      input: { declaration_no: 'declaration_no', importer_id: 'importer_id' },
      afterPage: 'declaration',
      title: { ar: 'المستحقات في نظام الجمارك', en: 'Dues in the customs system' },
      purpose: {
        ar: 'عرض المبلغ المستحق على البيان الجمركي لسداده',
        en: 'Showing the amount due on the declaration so that it can be paid',
      },
    },
  ],
  form: [
    {
      id: 'declaration',
      title: { ar: 'البيان الجمركي', en: 'Customs declaration' },
      lead: {
        ar: 'نسترجع المبلغ المستحق من نظام الجمارك بهذين الرقمين.',
        en: 'We use these two numbers to get the amount due from the customs system.',
      },
      fields: [
        field.text('declaration_no', { ar: 'رقم البيان الجمركي', en: 'Customs declaration number' }, {
          hint: {
            ar: 'تجده في أعلى البيان الجمركي أو في رسالة الإشعار.',
            en: 'It is at the top of the declaration, or in the notice you received.',
          },
          identifier: true,
          maxLength: 30,
          pattern: '[0-9A-Z\\-/]{4,30}',
          patternText: {
            ar: 'أدخل رقم البيان كما هو مطبوع: أرقام وحروف لاتينية كبيرة وشرطات، من 4 إلى 30 خانة.',
            en: 'Enter the number as it is printed: digits, capital letters, hyphens and slashes, 4 to 30 characters.',
          },
        }),
        field.text('importer_id', { ar: 'رقم هوية المستورد', en: 'Importer identity number' }, {
          hint: {
            ar: 'الرقم الشخصي للمستورد أو رقم السجل التجاري كما ورد في البيان.',
            en: 'The importer’s personal number or commercial registration number, as in the declaration.',
          },
          identifier: true,
          maxLength: 30,
          pattern: '[0-9A-Za-z\\-/]{3,30}',
          patternText: {
            ar: 'أدخل رقم الهوية بالأرقام والحروف اللاتينية فقط.',
            en: 'Enter the identity number with digits and Latin letters only.',
          },
        }),
      ],
    },
    {
      id: 'contact',
      title: { ar: 'بيانات الدافع', en: 'Payer’s details' },
      lead: { ar: 'نرسل الإيصال إلى هذه العناوين.', en: 'We send the receipt to these addresses.' },
      fields: [
        field.text('full_name', { ar: 'الاسم الكامل', en: 'Full name' }, { maxLength: 150, autocomplete: 'name' }),
        field.phone('mobile', { ar: 'رقم الهاتف النقال', en: 'Mobile number' }),
        field.email('email', { ar: 'البريد الإلكتروني', en: 'E-mail' }),
      ],
    },
  ],
  cost: {
    model: 'external',
    currency: 'BHD',
    confidence: 'verified',
    fact: 'due',
    lines: 'due.lines',
    reference: 'due.reference',
    note: {
      ar: 'يحدد نظام الجمارك المبلغ وبنود الضريبة بحسب البيان الجمركي.',
      en: 'The customs system sets the amount and the tax lines from the declaration.',
    },
  },
  journey: { kind: 'process', process: { definition: 'pay-bill' } },
  serviceLevel: { value: 1, unit: 'minutes', confidence: 'verified' },
  outputs: [{ id: 'receipt', kind: 'receipt', title: { ar: 'إيصال دفع', en: 'Payment receipt' } }],
  steps: [
    {
      ar: 'أدخل رقم البيان الجمركي ورقم هوية المستورد.',
      en: 'Enter the declaration number and the importer’s identity number.',
    },
    { ar: 'راجع بنود الرسوم والضرائب المستحقة.', en: 'Check the fees and taxes due, line by line.' },
    { ar: 'ادفع إلكترونياً.', en: 'Pay online.' },
    {
      ar: 'يُقيّد السداد لدى شؤون الجمارك وتستلم الإيصال.',
      en: 'The payment is posted to Customs Affairs and you get your receipt.',
    },
  ],
  review: { fields: ['declaration_no', 'importer_id', 'full_name'], facts: ['due'] },
  retention: {
    years: 10,
    basis: {
      ar: 'مدة مقترحة لسجلات الدفع؛ لم يُنشر جدول رسمي لحفظ السجلات.',
      en: 'Proposed period for payment records; no official retention schedule is published.',
    },
  },
  cohort: 'launched-2020',
  confidence: 'verified',
  sources: ['https://www.iga.gov.bh/en/article/customs-fees-and-taxes-can-now-be-paid-via-bahrain-bh'],
  launchedOn: '2020-09-01',
})
