/** What an applicant is told when an application has arrived: that it did, who does what next, by when it ends. */
import type { Locale, LocalisedText, PublicService } from '@diwan/service-kit'
import { formatDate } from '@diwan/ui'
import { isOfficial } from '../catalogue/index.ts'
import { nation } from '../reference-data/index.ts'
import type { ProcessInstance } from '../workflow/index.ts'
import { entityNameOf } from './load-case.ts'
import type { NewApplication } from './store/applications.ts'

const day = (at: Date, locale: Locale): string => formatDate(at, { locale, timeZone: nation.timeZone })
/** An identifier keeps its own direction inside Arabic text: left-to-right isolate. */
const isolated = (identifier: string): string => `\u2066${identifier}\u2069`

function nextStep(application: NewApplication, { tasks, status }: ProcessInstance): LocalisedText {
  if (status === 'ended') {
    return { ar: 'اكتملت معالجة الطلب، وتجد النتيجة في صفحته.', en: 'It has been dealt with; the result is on its page.' }
  }
  const task = tasks.find(({ performer }) => performer === 'officer')
  const entity = entityNameOf(application)
  if (task) return { ar: `الخطوة التالية: ${task.name.ar} لدى ${entity.ar}.`, en: `Next step: ${task.name.en}, by ${entity.en}.` }
  return {
    ar: 'نعالج طلبك الآن. افتح صفحة الطلب لمعرفة المطلوب منك، ومنه دفع الرسم إن وُجد.',
    en: 'We are dealing with it now. Open its page to see what you need to do, such as paying a fee.',
  }
}

function promise({ dueAt }: NewApplication, { serviceLevel }: PublicService): LocalisedText {
  if (!dueAt) return { ar: '', en: '' }
  const by = { ar: day(dueAt, 'ar'), en: day(dueAt, 'en') }
  return isOfficial(serviceLevel.confidence)
    ? { ar: ` ينتهي إنجاز الطلب في موعد أقصاه ${by.ar}.`, en: ` It will be completed by ${by.en} at the latest.` }
    : { ar: ` الموعد المتوقع لإنجازه ${by.ar}.`, en: ` It is expected to be completed by ${by.en}.` }
}

export interface ReceiptText {
  readonly title: LocalisedText
  readonly body: LocalisedText
}

export function receiptText(application: NewApplication, service: PublicService, instance: ProcessInstance): ReceiptText {
  const next = nextStep(application, instance)
  const by = promise(application, service)
  return {
    title: { ar: `استلمنا طلبك: ${service.title.ar}`, en: `We received your application: ${service.title.en}` },
    body: {
      ar: `الرقم المرجعي لطلبك ${isolated(application.reference)}.\n\n${next.ar}${by.ar}\n\nتابع الطلب في أي وقت من صفحته.`,
      en: `The reference of your application is ${application.reference}.\n\n${next.en}${by.en}\n\nYou can follow it on its page at any time.`,
    },
  }
}
