export const texts = {
  payTitle: { ar: 'الدفع', en: 'Payment' },
  toPay: { ar: 'المبلغ المطلوب', en: 'To pay' },
  whatYouPay: { ar: 'تفاصيل المبلغ', en: 'What you pay' },
  amount: { ar: 'المبلغ', en: 'Amount' },
  total: { ar: 'المجموع', en: 'Total' },
  entity: { ar: 'الجهة المستفيدة', en: 'Paid to' },
  payBefore: { ar: 'آخر موعد للدفع', en: 'Pay before' },
  refunds: { ar: 'استرداد المبلغ', en: 'Refund' },
  refundable: { ar: 'يمكن استرداده وفق شروط الخدمة', en: 'Possible, under the terms of the service' },
  notRefundable: { ar: 'غير قابل للاسترداد', en: 'Not refundable' },
  pay: { ar: 'ادفع الآن', en: 'Pay now' },
  continue: { ar: 'تابع الدفع', en: 'Continue to payment' },
  tryAgain: { ar: 'أعد محاولة الدفع', en: 'Try the payment again' },
  gatewayNote: {
    ar: 'تنتقل إلى صفحة بوابة الدفع الآمنة، ثم تعود إلى هنا. بيانات بطاقتك تُدخل هناك ولا تصل إلينا.',
    en: 'You go to the secure page of the payment gateway and come back here. Your card details are entered there and never reach us.',
  },
  startedHeading: { ar: 'بدأت الدفع ولم يكتمل', en: 'You have started this payment' },
  startedText: {
    ar: 'لم يُخصم منك شيء بعد. تابع من حيث توقفت.',
    en: 'Nothing has been taken from you yet. Continue where you left off.',
  },
  backToSubject: { ar: 'العودة إلى الطلب', en: 'Back to your application' },

  failedHeading: { ar: 'لم تتم عملية الدفع', en: 'The payment did not go through' },
  failedReassure: {
    ar: 'لم يُخصم منك شيء، وطلبك محفوظ. يمكنك المحاولة مرة أخرى.',
    en: 'Nothing was taken from you, and your application is safe. You can try again.',
  },
  cancelledHeading: { ar: 'ألغيت عملية الدفع', en: 'You cancelled the payment' },
  expiredHeading: { ar: 'انتهت مدة صفحة الدفع', en: 'The payment page timed out' },

  unavailableHeading: { ar: 'بوابة الدفع لا تستجيب الآن', en: 'The payment gateway is not answering' },
  unavailableText: {
    ar: 'لم يُخصم منك شيء، وطلبك محفوظ كما هو. أعد المحاولة بعد دقائق.',
    en: 'Nothing was taken from you, and your application is safe. Try again in a few minutes.',
  },

  processingTitle: { ar: 'جارٍ التحقق من عملية الدفع', en: 'Checking your payment' },
  processingText: {
    ar: 'لم يصلنا بعد رد بوابة الدفع النهائي. لا تدفع مرة أخرى: تُحدَّث هذه الصفحة تلقائياً حتى تظهر النتيجة.',
    en: 'The payment gateway has not given its final answer yet. Do not pay again: this page updates by itself until the result is there.',
  },
  processingLong: {
    ar: 'قد يستغرق ذلك بضع دقائق. يمكنك إغلاق الصفحة، فالنتيجة تصل إلى طلبك في كل الأحوال. وإن لم تتم العملية فلن يُخصم منك شيء، وتستطيع الدفع من جديد.',
    en: 'This can take a few minutes. You may close the page: the result reaches your application all the same. If the payment did not go through, nothing is taken and you can pay again.',
  },
  refreshNow: { ar: 'حدّث الآن', en: 'Check now' },

  paidTitle: { ar: 'تم الدفع بنجاح', en: 'Payment received' },
  paidText: {
    ar: 'سُجّل الدفع في طلبك، ولا يلزمك أي إجراء آخر هنا.',
    en: 'The payment is recorded with your application. There is nothing more to do here.',
  },
  closedTitle: { ar: 'لم يعد هذا المبلغ مستحقاً', en: 'This is no longer due' },
  closedText: {
    ar: 'أُلغي طلب الدفع أو انتهت مدته. افتح صفحة الطلب لمعرفة حالته. إن كنت قد دفعت بعد انتهاء المدة فسيُعاد المبلغ إليك تلقائياً.',
    en: 'The request for payment was cancelled or its time ran out. Open your application to see where it stands. If you paid after that, the money goes back to you by itself.',
  },

  receiptTitle: { ar: 'إيصال دفع', en: 'Payment receipt' },
  receiptNumber: { ar: 'رقم الإيصال', en: 'Receipt number' },
  showReceipt: { ar: 'اعرض الإيصال', en: 'See the receipt' },
  downloadReceipt: { ar: 'نزّل الإيصال (PDF)', en: 'Download the receipt (PDF)' },
  paidFor: { ar: 'مقابل', en: 'For' },
  payer: { ar: 'الدافع', en: 'Paid by' },
  payerNotStated: { ar: 'غير مذكور', en: 'Not stated' },
  paidAt: { ar: 'وقت الدفع', en: 'Paid at' },
  method: { ar: 'وسيلة الدفع', en: 'Means of payment' },
  debitCard: { ar: 'بطاقة خصم', en: 'Debit card' },
  creditCard: { ar: 'بطاقة ائتمان', en: 'Credit card' },
  onlinePayment: { ar: 'دفع إلكتروني', en: 'Online payment' },
  endingIn: { ar: 'تنتهي بالأرقام', en: 'ending in' },
  gatewayReference: { ar: 'مرجع بوابة الدفع', en: 'Payment gateway reference' },
  receiptNote: {
    ar: 'صدر هذا الإيصال إلكترونياً ولا يحتاج إلى توقيع أو ختم.',
    en: 'Issued electronically; no signature or stamp is needed.',
  },
  receiptNoteNotRefundable: {
    ar: 'صدر هذا الإيصال إلكترونياً ولا يحتاج إلى توقيع أو ختم. المبلغ المدفوع غير قابل للاسترداد.',
    en: 'Issued electronically; no signature or stamp is needed. The amount paid is not refundable.',
  },
} as const

/** Why a payment failed and what to do, by the gateway's code. */
export const failureTexts: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  insufficient_funds: {
    ar: 'الرصيد المتاح في البطاقة لا يكفي. استخدم بطاقة أخرى أو أعد المحاولة بعد توفر الرصيد.',
    en: 'There is not enough money available on the card. Use another card, or try again when there is.',
  },
  expired_card: {
    ar: 'انتهت صلاحية البطاقة. استخدم بطاقة سارية.',
    en: 'The card has expired. Use a card that is valid.',
  },
  issuer_timeout: {
    ar: 'لم يرد البنك المصدر للبطاقة. أعد المحاولة بعد قليل أو استخدم بطاقة أخرى.',
    en: 'The bank that issued the card did not answer. Try again shortly, or use another card.',
  },
  other: {
    ar: 'رفض البنك العملية. تواصل مع البنك الذي أصدر البطاقة، أو استخدم بطاقة أخرى.',
    en: 'The bank declined the payment. Contact the bank that issued the card, or use another card.',
  },
}
