/** What officers of the issuer read. */
export const officeTexts = {
  /** Characters. */
  reasonLimit: 1_000,
  find: { ar: 'الوثائق الصادرة', en: 'Issued documents' },
  findLead: {
    ar: 'ابحث برقم الوثيقة عن شهادة أو رخصة أصدرتها جهتك لمعرفة حالتها. تُسجَّل كل عملية بحث.',
    en: 'Find a certificate or licence that your entity issued, by its number, to see its state. Every look-up is recorded.',
  },
  findButton: { ar: 'بحث', en: 'Find' },
  state: { ar: 'الحالة', en: 'State' },
  states: {
    valid: { ar: 'سارية', en: 'Valid' },
    expired: { ar: 'منتهية', en: 'Expired' },
    suspended: { ar: 'موقوفة', en: 'Suspended' },
    revoked: { ar: 'ملغاة', en: 'Revoked' },
  },
  reason: { ar: 'سبب الإلغاء', en: 'Reason for revocation' },
  revoke: { ar: 'إلغاء الوثيقة', en: 'Revoke the document' },
  onlySupervisor: {
    ar: 'إلغاء الوثيقة من صلاحية مشرف الجهة.',
    en: 'Revoking a document is for a supervisor of your entity.',
  },
  revoked: {
    ar: 'أُلغيت الوثيقة وأُبلغ صاحبها بالسبب.',
    en: 'The document is revoked and its holder has been told why.',
  },
  question: { ar: 'هل تريد إلغاء هذه الوثيقة؟', en: 'Revoke this document?' },
  meaningHeading: { ar: 'لا يمكن التراجع عن الإلغاء', en: 'Revocation cannot be undone' },
  meaning: {
    ar: 'ستظهر الوثيقة ملغاة فوراً لكل من يتحقق منها، ولن يتمكن صاحبها من تنزيلها، ويصله إشعار بالسبب كما تكتبه أدناه. أما من يتحقق منها فلا يرى السبب.',
    en: 'Whoever verifies the document sees at once that it is revoked, and its holder can no longer download it. The holder is told the reason as you write it below; those who verify the document are not.',
  },
  reasonAr: { ar: 'السبب بالعربية', en: 'Reason in Arabic' },
  reasonEn: { ar: 'السبب بالإنجليزية', en: 'Reason in English' },
  reasonHint: { ar: 'لا تذكر بيانات أشخاص آخرين.', en: 'Leave out data of other people.' },
  missing: {
    reason_ar: { ar: 'اكتب السبب بالعربية', en: 'Write the reason in Arabic' },
    reason_en: { ar: 'اكتب السبب بالإنجليزية', en: 'Write the reason in English' },
  },
  tooLong: { ar: 'اختصر السبب في 1000 حرف', en: 'Shorten the reason to 1000 characters' },
  confirm: { ar: 'إلغاء الوثيقة نهائياً', en: 'Revoke for good' },
  keep: { ar: 'رجوع دون إلغاء', en: 'Go back without revoking' },
} as const
