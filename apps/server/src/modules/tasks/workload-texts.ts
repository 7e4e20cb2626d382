import type { LocalisedText } from '@diwan/service-kit'

export const workloadTexts = {
  workload: { ar: 'أعباء العمل', en: 'Workload' },
  lead: {
    ar: 'من لديه ماذا، وعمر المهام المفتوحة، وما سيتأخر بوتيرة العمل الحالية. الأوقات بساعات العمل الرسمية.',
    en: 'Who has how much, how old open work is, and what will be late at the present pace. Times are working time.',
  },
  officers: { ar: 'الموظفون', en: 'Officers' },
  done: { ar: 'أُنجز في 10 أيام عمل', en: 'Done in 10 working days' },
  ageing: { ar: 'عمر المهام المفتوحة', en: 'Age of open work' },
  forecast: { ar: 'توقع الالتزام بالمدد', en: 'Forecast of service levels' },
  forecastLead: {
    ar: 'تقدير بافتراض إنجاز المهام بترتيب القائمة وبوتيرة آخر 10 أيام عمل، ودون مهام جديدة.',
    en: 'An estimate: tasks are done in the order of the queue, at the pace of the last 10 working days, and none are added.',
  },
  willBeLate: { ar: 'ستتأخر', en: 'Will be late' },
  clearedIn: { ar: 'إنجاز الكل خلال', en: 'All done in' },
  noPace: { ar: 'لا وتيرة بعد', en: 'No pace yet' },
  nothingOpen: { ar: 'لا توجد مهام مفتوحة', en: 'There is no open work' },
  bottleneck: { ar: 'أين يطول الإجراء', en: 'Where the process takes long' },
  bottleneckLead: {
    ar: 'لكل خطوة عدد المرات التي أُنجزت فيها ووسيط وقت العمل، من أحدث الطلبات. الخطوة الأطول مميزة.',
    en: 'How often each step was done and its median working time, from the latest cases. The longest is marked.',
  },
  show: { ar: 'عرض المخطط', en: 'Show the diagram' },
  cases: { ar: 'الطلبات المقيسة', en: 'Cases measured' },
  count: { ar: 'العدد', en: 'Count' },
  median: { ar: 'وسيط وقت العمل', en: 'Median working time' },
  waiting: { ar: 'تنتظر الآن', en: 'Waiting now' },
  slowest: { ar: 'الأطول', en: 'Longest' },
  noCases: { ar: 'لم تُنجز في هذه الخدمة أي مهمة بعد', en: 'No task of this service has been done yet' },
  step: { ar: 'الخطوة', en: 'Step' },
  none: { ar: 'لا يوجد', en: 'None' },
} as const

/** Names of the ages, see `ageLimits`. */
export const ageNames: readonly LocalisedText[] = [
  { ar: 'حتى يوم عمل', en: 'Up to 1 working day' },
  { ar: 'حتى 3 أيام', en: 'Up to 3' },
  { ar: 'حتى 5 أيام', en: 'Up to 5' },
  { ar: 'حتى 10 أيام', en: 'Up to 10' },
  { ar: 'أقدم', en: 'Older' },
]
