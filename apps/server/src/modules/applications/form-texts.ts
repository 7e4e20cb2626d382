/** Words of the pages from opening a form to submitting it. */
import type { LocalisedText } from '@diwan/service-kit'

export const formTexts = {
  services: { ar: 'الخدمات', en: 'Services' },
  startTitle: { ar: 'تقديم طلب', en: 'Apply' },
  start: { ar: 'ابدأ الآن', en: 'Start now' },
  howLong: { ar: 'كم يستغرق', en: 'How long it takes' },
  timeToComplete: { ar: 'مدة إنجاز الطلب', en: 'Time to complete the application' },
  timeNotOfficial: { ar: 'مدة تقديرية غير رسمية', en: 'An estimate, not official' },
  youNeed: { ar: 'جهّز قبل أن تبدأ', en: 'What to have ready' },
  needNothing: { ar: 'لا تحتاج إلى مستندات؛ أجب عن الأسئلة فقط.', en: 'You need no documents, only to answer the questions.' },
  whereItApplies: { ar: '(إن انطبق على حالتك)', en: '(where it applies to you)' },
  fromRegisters: {
    ar: 'بياناتك المسجلة لدى الجهات الحكومية تُعبَّأ تلقائياً، ونوضح لك مصدر كل منها.',
    en: 'What government already has on record is filled in for you, and you see where it comes from.',
  },
  savedAsYouGo: {
    ar: 'تُحفظ إجاباتك مع كل صفحة، ويمكنك التوقف والعودة لإكمال الطلب لاحقاً.',
    en: 'Your answers are saved page by page; you can stop and come back later.',
  },
  savedInSession: {
    ar: 'تُحفظ إجاباتك مع كل صفحة ما دام المتصفح مفتوحاً. سجّل الدخول إن أردت العودة إليها لاحقاً.',
    en: 'Your answers are saved page by page while your browser stays open. Sign in if you want to come back later.',
  },
  notPaidNow: { ar: 'لا يُدفع أي مبلغ قبل تقديم الطلب.', en: 'You pay nothing before you submit.' },
  unfinished: { ar: 'لديك طلب لم يكتمل', en: 'You have an unfinished application' },
  lastSaved: { ar: 'آخر حفظ', en: 'Last saved' },
  resume: { ar: 'أكمل الطلب', en: 'Continue' },
  anew: { ar: 'ابدأ من جديد', en: 'Start again' },
  anewMeans: {
    ar: 'البدء من جديد يحذف إجاباتك السابقة ومرفقاتها.',
    en: 'Starting again deletes your earlier answers and documents.',
  },
  saveAndContinue: { ar: 'حفظ ومتابعة', en: 'Save and continue' },
  back: { ar: 'الصفحة السابقة', en: 'Previous page' },
  backToCheck: { ar: 'العودة إلى المراجعة دون تغيير', en: 'Back to check without a change' },
  moreQuestions: { ar: 'بقيت أسئلة أخرى', en: 'There is more to answer' },
  moreQuestionsMeans: {
    ar: 'حفظنا إجاباتك، وبناءً عليها أضفنا إلى هذه الصفحة ما يلي:',
    en: 'Your answers are saved. Because of them, this page now also asks:',
  },
  stashed: { ar: 'انتهت جلستك قبل وصول إجاباتك', en: 'Your session ended before your answers arrived' },
  stashedMeans: {
    ar: 'احتفظنا بما كتبته في هذه الصفحة ولم نحفظه في الطلب بعد. راجعه ثم اضغط «حفظ ومتابعة». أعد إرفاق المستندات إن وُجدت.',
    en: 'What you typed on this page is kept below but not saved yet. Look at it, then choose “Save and continue”. Attach documents again, if there were any.',
  },
  answersKept: { ar: 'لم نتمكن من المتابعة الآن', en: 'We cannot go on right now' },
  answersKeptMeans: { ar: 'إجاباتك محفوظة. أعد المحاولة بعد قليل.', en: 'Your answers are saved. Try again in a little while.' },
  check: { ar: 'راجع إجاباتك', en: 'Check your answers' },
  checkLead: {
    ar: 'راجع إجاباتك قبل تقديم الطلب، وغيّر منها ما تشاء. أما بيانات السجلات فتُعدَّل لدى جهتها.',
    en: 'Check your answers before you submit and change what you need to. Register data is changed at its register.',
  },
  conditions: { ar: 'شروط الخدمة', en: 'Conditions' },
  seeConditions: { ar: 'عرض الشروط', en: 'See the conditions' },
  allMet: { ar: 'تنطبق عليك شروط الخدمة', en: 'You meet the conditions' },
  notMet: { ar: 'لا يمكن تقديم الطلب الآن', en: 'You cannot submit this application now' },
  notMetMeans: { ar: 'لم تتحقق الشروط الآتية:', en: 'These conditions are not met:' },
  whatToDo: { ar: 'ما يمكنك فعله:', en: 'What you can do:' },
  legalBasis: { ar: 'السند القانوني:', en: 'Legal basis:' },
  cost: { ar: 'الرسم', en: 'Cost' },
  total: { ar: 'المجموع', en: 'Total' },
  free: { ar: 'دون رسم', en: 'No fee' },
  official: { ar: 'مبلغ منشور رسمياً', en: 'Officially published' },
  notOfficial: { ar: 'مبلغ مقترح غير رسمي', en: 'Proposed, not official' },
  noFeeNotOfficial: { ar: 'لم نجد رسماً في المصادر المنشورة', en: 'No fee found in the published sources' },
  refundable: { ar: 'يُعاد المبلغ إذا لم تُقدَّم الخدمة.', en: 'It is refunded if the service is not delivered.' },
  notRefundable: { ar: 'لا يُسترد الرسم بعد دفعه.', en: 'The fee is not refunded once it is paid.' },
  submitHeading: { ar: 'تقديم الطلب', en: 'Submit' },
  declaration: {
    ar: 'أقرّ بأن البيانات والمستندات التي قدمتها صحيحة وكاملة.',
    en: 'I declare that the information and documents I have given are correct and complete.',
  },
  declarationHint: {
    ar: 'تقديم بيانات غير صحيحة قد يعرّضك للمساءلة القانونية.',
    en: 'Giving false information may have legal consequences.',
  },
  submit: { ar: 'قدّم الطلب', en: 'Submit application' },
  service: { ar: 'الخدمة', en: 'Service' },
} as const satisfies Record<string, LocalisedText>

const arabic = new Intl.PluralRules('ar')
const arabicPages: Partial<Record<Intl.LDMLPluralRule, string>> = { few: 'صفحات', many: 'صفحة', other: 'صفحة' }

/** How long the form is, as each language counts. */
export function pageCountText(count: number): LocalisedText {
  const rule = arabic.select(count)
  const ar = rule === 'one' ? 'صفحة واحدة' : rule === 'two' ? 'صفحتان' : `${count} ${arabicPages[rule] ?? 'صفحة'}`
  return {
    ar: `النموذج قصير: ${ar} كحد أقصى، ثم صفحة للمراجعة.`,
    en: `The form is short: at most ${count} page${count === 1 ? '' : 's'}, then one to check your answers.`,
  }
}
