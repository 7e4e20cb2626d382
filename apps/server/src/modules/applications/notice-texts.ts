/** What applicants are told about their applications. */
import { formatMoney, type Locale, type LocalisedText, type Money } from '@diwan/service-kit'
import { formatDate } from '@diwan/ui'
import { nation } from '../reference-data/index.ts'

export interface NoticeText {
  readonly title: LocalisedText
  readonly body: LocalisedText
}

interface About {
  readonly service: LocalisedText
  readonly reference: string
}

/** Keeps its own direction inside Arabic plain text: left-to-right isolate. */
const isolated = (identifier: string): string => `\u2066${identifier}\u2069`

/** To the minute: that is when the time runs out. */
const instant = (at: Date, locale: Locale): string => formatDate(at, { locale, time: true, timeZone: nation.timeZone })

const deadline = (dueAt: Date | null, ar: (until: string) => string, en: (until: string) => string): LocalisedText =>
  dueAt ? { ar: ` ${ar(instant(dueAt, 'ar'))}`, en: ` ${en(instant(dueAt, 'en'))}` } : { ar: '', en: '' }

const refundReasons = {
  'paid-twice': { ar: 'السبب: دُفع المبلغ مرتين.', en: 'Reason: the amount had been paid twice.' },
  'request-closed': { ar: 'السبب: وصل المبلغ بعد إغلاق طلب الدفع.', en: 'Reason: it arrived after the payment had been closed.' },
} as const

export const noticeTexts = {
  returned: ({ service, reference }: About, reason: LocalisedText, dueAt: Date | null): NoticeText => {
    const by = deadline(
      dueAt,
      (until) => `آخر موعد لإرسال التعديل ${until}، وبعده يُغلق الطلب.`,
      (until) => `Send it by ${until}, or the application will be closed.`,
    )
    return {
      title: { ar: `مطلوب تعديل طلبك: ${service.ar}`, en: `Please correct your application: ${service.en}` },
      body: {
        ar: `راجع الموظف طلبك رقم ${isolated(reference)} وطلب تعديل بعض البيانات.\n\nالملاحظة: ${reason.ar}\n\nافتح الطلب وعدّل الحقول المطلوبة فقط.${by.ar}`,
        en: `An officer looked at your application ${reference} and asks you to correct some of your answers.\n\nReason: ${reason.en}\n\nOpen the application and change the answers that are marked.${by.en}`,
      },
    }
  },

  payment: ({ service, reference }: About, total: Money, dueAt: Date | null): NoticeText => {
    const by = deadline(dueAt, (until) => `آخر موعد للدفع ${until}.`, (until) => `Pay by ${until}.`)
    return {
      title: { ar: `الرسم مستحق الدفع: ${service.ar}`, en: `Please pay the fee: ${service.en}` },
      body: {
        ar: `المبلغ المستحق على طلبك رقم ${isolated(reference)} هو ${formatMoney(total, 'ar')}.${by.ar}\n\nادفع إلكترونياً من صفحة الطلب، ثم نكمل الإجراء.`,
        en: `The amount due for your application ${reference} is ${formatMoney(total, 'en')}.${by.en}\n\nPay online on the page of the application; then we go on with it.`,
      },
    }
  },

  paid: ({ service, reference }: About, total: Money, receiptNumber: string): NoticeText => ({
    title: { ar: `استلمنا دفعتك: ${service.ar}`, en: `We received your payment: ${service.en}` },
    body: {
      ar: `دفعت ${formatMoney(total, 'ar')} عن الطلب رقم ${isolated(reference)}. رقم الإيصال: ${isolated(receiptNumber)}.`,
      en: `You paid ${formatMoney(total, 'en')} for application ${reference}. Receipt number: ${receiptNumber}.`,
    },
  }),

  paidLate: ({ service, reference }: About, total: Money): NoticeText => ({
    title: { ar: `وصلت دفعتك بعد إغلاق الطلب: ${service.ar}`, en: `Your payment came after the application was closed: ${service.en}` },
    body: {
      ar: `وصلنا مبلغ ${formatMoney(total, 'ar')} عن الطلب رقم ${isolated(reference)} بعد إغلاقه. لن يُستكمل الطلب، وستراجع الجهة المبلغ لإعادته إليك.`,
      en: `We received ${formatMoney(total, 'en')} for application ${reference} after it had been closed. The application does not go on; the entity will look at the payment to return it to you.`,
    },
  }),

  refunded: ({ service, reference }: About, amount: Money, why: 'paid-twice' | 'request-closed'): NoticeText => {
    const because = refundReasons[why]
    return {
      title: { ar: `أعدنا مبلغاً دفعته: ${service.ar}`, en: `We returned a payment: ${service.en}` },
      body: {
        ar: `أُعيد إليك مبلغ ${formatMoney(amount, 'ar')} المدفوع عن الطلب رقم ${isolated(reference)}. ${because.ar}\n\nقد يستغرق ظهوره في حسابك بضعة أيام.`,
        en: `${formatMoney(amount, 'en')} that you paid for application ${reference} went back to you. ${because.en}\n\nIt can take a few days to appear in your account.`,
      },
    }
  },

  documentReady: ({ service, reference }: About, title: LocalisedText, number: string): NoticeText => ({
    title: { ar: `وثيقتك جاهزة: ${title.ar}`, en: `Your document is ready: ${title.en}` },
    body: {
      ar: `صدرت الوثيقة رقم ${isolated(number)} عن طلبك رقم ${isolated(reference)} (${service.ar}). نزّلها من صفحة الطلب، ويمكن لأي جهة التحقق منها بالرمز المطبوع عليها.`,
      en: `Document ${number} has been issued for your application ${reference} (${service.en}). Download it on the page of the application; anybody can verify it with the code printed on it.`,
    },
  }),

  documentRevoked: (
    { service, reference }: About,
    title: LocalisedText,
    number: string,
    reason: LocalisedText,
  ): NoticeText => ({
    title: { ar: `أُلغيت وثيقتك: ${title.ar}`, en: `Your document was revoked: ${title.en}` },
    body: {
      ar: `ألغت الجهة المصدرة الوثيقة رقم ${isolated(number)} الصادرة عن طلبك رقم ${isolated(reference)} (${service.ar})، ولم يعد لها أثر.\n\nالسبب: ${reason.ar}\n\nللاستفسار تواصل مع الجهة، ويمكنك تقديم طلب جديد إذا زال السبب.`,
      en: `The issuing entity has revoked document ${number}, issued for your application ${reference} (${service.en}). It has no effect any more.\n\nReason: ${reason.en}\n\nContact the entity if you have a question. You can apply again once the reason no longer holds.`,
    },
  }),

  collect: ({ service, reference }: About, title: LocalisedText): NoticeText => ({
    title: { ar: `جاهز للاستلام: ${title.ar}`, en: `Ready to collect: ${title.en}` },
    body: {
      ar: `اكتمل إجراء طلبك رقم ${isolated(reference)} (${service.ar}). احضر إلى مركز الخدمة لاستلامه، وأحضر معك أصول المستندات وهويتك.`,
      en: `Your application ${reference} (${service.en}) has been carried out. Come to the service centre to collect it, and bring the original documents and your identity card.`,
    },
  }),

  completed: ({ service, reference }: About): NoticeText => ({
    title: { ar: `اكتمل طلبك: ${service.ar}`, en: `Your application is complete: ${service.en}` },
    body: {
      ar: `نُفّذ طلبك رقم ${isolated(reference)}. تجد التفاصيل في صفحة الطلب.`,
      en: `Your application ${reference} has been carried out. The details are on the page of the application.`,
    },
  }),

  refused: ({ service, reference }: About, reason: LocalisedText): NoticeText => ({
    title: { ar: `لم يُقبل طلبك: ${service.ar}`, en: `Your application was refused: ${service.en}` },
    body: {
      ar: `نأسف لعدم قبول طلبك رقم ${isolated(reference)}.\n\nالسبب: ${reason.ar}\n\nيمكنك تقديم طلب جديد إذا زال السبب.`,
      en: `We are sorry that your application ${reference} was refused.\n\nReason: ${reason.en}\n\nYou can apply again once the reason no longer holds.`,
    },
  }),

  lapsed: ({ service, reference }: About): NoticeText => ({
    title: { ar: `أُغلق طلبك لانتهاء المهلة: ${service.ar}`, en: `Your application was closed: ${service.en}` },
    body: {
      ar: `انتهت مهلة الخطوة المطلوبة منك في الطلب رقم ${isolated(reference)}، فأُغلق الطلب دون استكماله. يمكنك تقديم طلب جديد في أي وقت.`,
      en: `The time for what you were asked to do in application ${reference} has run out, so it was closed. You can apply again at any time.`,
    },
  }),

  message: ({ service, reference }: About, words: LocalisedText): NoticeText => ({
    title: { ar: `رسالة بشأن طلبك: ${service.ar}`, en: `A message about your application: ${service.en}` },
    body: {
      ar: `كتب إليك موظف الجهة بشأن طلبك رقم ${isolated(reference)}:\n\n${words.ar}\n\nيمكنك الرد من صفحة الطلب.`,
      en: `An officer wrote to you about your application ${reference}:\n\n${words.en}\n\nYou can answer on the page of the application.`,
    },
  }),

  withdrawn: ({ service, reference }: About): NoticeText => ({
    title: { ar: `سُحب طلبك: ${service.ar}`, en: `Your application was withdrawn: ${service.en}` },
    body: {
      ar: `سُحب الطلب رقم ${isolated(reference)} بناءً على رغبتك. لن نتخذ فيه أي إجراء آخر.`,
      en: `Application ${reference} was withdrawn as you asked. Nothing more will be done about it.`,
    },
  }),
} as const

export type NoticeKind = keyof typeof noticeTexts
