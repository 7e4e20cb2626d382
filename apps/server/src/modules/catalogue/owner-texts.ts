/** What service owners read. */
import { reasonLength } from './reason.ts'

export const ownerTexts = {
  reasonLimit: reasonLength.max,
  services: { ar: 'إصدارات الخدمات', en: 'Service versions' },
  servicesLead: {
    ar: 'خدمات جهتك وما يتبعها، بالإصدار المعروض اليوم وبما هو مقترح. يقترح مالك خدمة إصداراً، ويراجعه مالك آخر وينشره.',
    en: 'The services of your entity and its parts, with the version on offer and what is proposed. One owner proposes a version; another reviews and publishes it.',
  },
  none: { ar: 'لا توجد خدمات لجهتك', en: 'Your entity has no services' },
  propose: { ar: 'اقتراح إصدار', en: 'Propose a version' },
  service: { ar: 'الخدمة', en: 'Service' },
  version: { ar: 'الإصدار', en: 'Version' },
  state: { ar: 'الحالة', en: 'State' },
  openDraft: { ar: 'إصدار مقترح', en: 'Proposed version' },
  noDraft: { ar: 'لا يوجد', en: 'None' },
  states: {
    draft: { ar: 'مسودة فيها أخطاء', en: 'Draft with faults' },
    proved: { ar: 'اجتاز الفحص', en: 'Proved' },
    published: { ar: 'منشور', en: 'Published' },
    replaced: { ar: 'حلّ محله إصدار أحدث', en: 'Replaced' },
    retired: { ar: 'أُوقف تقديمها', en: 'Retired' },
    withdrawn: { ar: 'مسحوب', en: 'Withdrawn' },
    proposed: { ar: 'خدمة جديدة مقترحة', en: 'New, proposed' },
  },
  versions: { ar: 'الإصدارات المنشورة', en: 'Published versions' },
  drafts: { ar: 'المسودات', en: 'Drafts' },
  publishedAt: { ar: 'تاريخ النشر', en: 'Published' },
  publishedBy: { ar: 'نشره', en: 'Published by' },
  byRelease: { ar: 'مع تحديث المنصة', en: 'With a release of the platform' },
  running: { ar: 'معاملات قائمة', en: 'Running cases' },
  changes: { ar: 'التغييرات', en: 'Changes' },
  firstVersion: { ar: 'أول إصدار', en: 'First version' },
  whatChanged: { ar: 'ما الذي تغيّر', en: 'What changed' },
  download: { ar: 'تنزيل التعريف', en: 'Download the definition' },
  proposedBy: { ar: 'اقترحه', en: 'Proposed by' },
  proposedAt: { ar: 'تاريخ الاقتراح', en: 'Proposed on' },
  closedBy: { ar: 'أغلقه', en: 'Closed by' },
  closedAt: { ar: 'تاريخ الإغلاق', en: 'Closed on' },
  colleague: { ar: 'مالك خدمة', en: 'A service owner' },
  reason: { ar: 'السبب', en: 'Reason' },
  from: { ar: 'من الإصدار', en: 'From version' },
  to: { ar: 'إلى الإصدار', en: 'To version' },
  compare: { ar: 'مقارنة', en: 'Compare' },
  noChanges: { ar: 'لا يختلف الإصداران في شيء', en: 'The two versions do not differ' },
  newService: {
    ar: 'هذه خدمة جديدة، فلا يوجد إصدار منشور تُقارن به.',
    en: 'This service is new: there is no published version to compare it with.',
  },
  kinds: {
    added: { ar: 'إضافة', en: 'Added' },
    removed: { ar: 'حذف', en: 'Removed' },
    changed: { ar: 'تعديل', en: 'Changed' },
    moved: { ar: 'ترتيب', en: 'Order' },
  },
  newHeading: { ar: 'اقتراح إصدار جديد', en: 'Propose a new version' },
  newLead: {
    ar: 'نزّل تعريف الإصدار المنشور، عدّله وارفع رقم الإصدار، ثم ارفع الملف هنا أو الصق محتواه. يُفحص فوراً، ولا يُعرض على أحد قبل أن ينشره مالك خدمة آخر.',
    en: 'Download the definition of the published version, change it, raise the version, then upload the file or paste it here. It is proved at once, and nobody is offered it before another owner publishes it.',
  },
  file: { ar: 'ملف التعريف', en: 'Definition file' },
  fileHint: { ar: 'ملف JSON لا يتجاوز 1 ميغابايت.', en: 'A JSON file of at most 1 MB.' },
  pasted: { ar: 'أو الصق التعريف', en: 'Or paste the definition' },
  pastedHint: {
    ar: 'التعريف وحده، أو مع الأمثلة: \u2066{"service": …, "examples": […]}\u2069',
    en: 'The definition alone, or with its examples: {"service": …, "examples": […]}',
  },
  why: { ar: 'لماذا تتغير الخدمة؟', en: 'Why is the service to change?' },
  whyHint: {
    ar: 'يقرؤها زميلك قبل النشر، وتُحفظ مع الإصدار.',
    en: 'Your colleague reads it before publishing; it is kept with the version.',
  },
  send: { ar: 'فحص المسودة وحفظها', en: 'Prove and save the draft' },
  nothingBrought: { ar: 'ارفع ملف التعريف أو الصق محتواه', en: 'Upload the definition file or paste it' },
  draftHeading: { ar: 'إصدار مقترح', en: 'Proposed version' },
  faultsHeading: { ar: 'لا يمكن نشر هذه المسودة', en: 'This draft cannot be published' },
  faultsText: {
    ar: 'صحّح ما يلي ثم اقترح التعريف المصحح بالرقم نفسه؛ فيحل محل هذه المسودة.',
    en: 'Mend the following, then propose the mended definition under the same number: it takes the place of this draft.',
  },
  provedHeading: { ar: 'اجتازت المسودة الفحص', en: 'The draft is proved' },
  provedText: {
    ar: 'لم يُعثر على خطأ في النصوص والتعابير والشروط والمُدد، ولا في ربطها بالإجراء والأمثلة.',
    en: 'No fault was found in its texts, expressions, conditions and times, nor in how it fits its process and examples.',
  },
  ownDraft: {
    ar: 'أنت من اقترح هذا الإصدار، فينشره مالك خدمة آخر بعد مراجعته.',
    en: 'You proposed this version, so another service owner reviews and publishes it.',
  },
  publish: { ar: 'نشر الإصدار', en: 'Publish the version' },
  publishText: {
    ar: 'يُعرض الإصدار على الجميع فور نشره. وتبقى المعاملات القائمة على الإصدار الذي بدأت به.',
    en: 'It is offered to everybody at once. Running cases keep the version they began with.',
  },
  withdraw: { ar: 'سحب المسودة', en: 'Withdraw the draft' },
  withdrawReason: { ar: 'سبب السحب', en: 'Why it is withdrawn' },
  done: {
    published: {
      ar: 'نُشر الإصدار وصار معروضاً على الجميع.',
      en: 'The version is published and offered to everybody.',
    },
    withdrawn: { ar: 'سُحبت المسودة.', en: 'The draft is withdrawn.' },
    retired: { ar: 'أُوقف تقديم الخدمة.', en: 'The service is retired.' },
  },
  retire: { ar: 'إيقاف تقديم الخدمة', en: 'Retire the service' },
  retireQuestion: { ar: 'هل تريد إيقاف تقديم هذه الخدمة؟', en: 'Retire this service?' },
  retireMeaning: {
    ar: 'تختفي الخدمة من البوابة فوراً ولا تُقبل طلبات جديدة. نشر إصدار أعلى يعيد تقديمها.',
    en: 'It leaves the portal at once and no new application is accepted. Publishing a higher version brings it back.',
  },
  retireReason: { ar: 'سبب الإيقاف', en: 'Why it is retired' },
  retireConfirm: { ar: 'إيقاف التقديم', en: 'Retire' },
  keep: { ar: 'رجوع دون إيقاف', en: 'Go back' },
  retiredBy: { ar: 'أوقفه', en: 'Retired by' },
  noCases: { ar: 'لا توجد معاملات قائمة لهذه الخدمة.', en: 'No case of this service is running.' },
  reasonMissing: { ar: 'اكتب السبب من 5 أحرف إلى 1000 حرف', en: 'Write the reason, from 5 to 1000 characters' },
} as const

/** What happens to the cases that run, with their number as each language counts. */
export function runningText(count: number) {
  if (count === 0) return ownerTexts.noCases
  const rule = new Intl.PluralRules('ar').select(count)
  const cases = {
    zero: `${count} معاملة قائمة`,
    one: 'معاملة قائمة واحدة',
    two: 'معاملتان قائمتان',
    few: `${count} معاملات قائمة`,
    many: `${count} معاملة قائمة`,
    other: `${count} معاملة قائمة`,
  }[rule]
  return {
    ar: `المعاملات التي بدأت: ${cases}، تُستكمل حتى نهايتها بالإصدار الذي بدأت به.`,
    en:
      count === 1
        ? 'One case is running; it goes on to its end by the version it began with.'
        : `${count} cases are running; they go on to their end by the version they began with.`,
  }
}
