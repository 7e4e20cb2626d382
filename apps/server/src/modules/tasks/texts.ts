import type { LocalisedText } from '@diwan/service-kit'
import type { QueueState } from './schema.ts'

export const texts = {
  queue: { ar: 'قائمة العمل', en: 'Work queue' },
  queueLead: {
    ar: 'المهام المفتوحة لدى جهتك بحسب دورك، والأقرب استحقاقاً أولاً.',
    en: 'Open tasks of your entity that are for your role; those due first come first.',
  },
  open: { ar: 'مهام مفتوحة', en: 'Open tasks' },
  unclaimed: { ar: 'لم يتولّها أحد', en: 'Not taken on yet' },
  mine: { ar: 'مهامي', en: 'Mine' },
  overdue: { ar: 'متأخرة', en: 'Overdue' },
  searchLabel: { ar: 'البحث برقم الطلب', en: 'Search by application reference' },
  filters: { ar: 'تصفية القائمة', en: 'Filter the queue' },
  service: { ar: 'الخدمة', en: 'Service' },
  state: { ar: 'الحالة', en: 'State' },
  anyService: { ar: 'جميع الخدمات', en: 'All services' },
  apply: { ar: 'تطبيق', en: 'Apply' },
  clear: { ar: 'عرض القائمة كاملة', en: 'Show the whole queue' },
  reference: { ar: 'رقم الطلب', en: 'Reference' },
  task: { ar: 'المهمة', en: 'Task' },
  applicant: { ar: 'مقدّم الطلب', en: 'Applicant' },
  noApplicant: { ar: 'دون تسجيل دخول', en: 'Not signed in' },
  due: { ar: 'تاريخ الاستحقاق', en: 'Due' },
  officer: { ar: 'الموظف', en: 'Officer' },
  action: { ar: 'الإجراء', en: 'Action' },
  nobody: { ar: 'لا أحد', en: 'Nobody' },
  you: { ar: 'أنت', en: 'You' },
  colleague: { ar: 'زميل آخر', en: 'A colleague' },
  claim: { ar: 'تولّي المهمة', en: 'Take on' },
  release: { ar: 'إعادة إلى القائمة', en: 'Return to queue' },
  noAction: { ar: 'لا يوجد', en: 'None' },
  noLimit: { ar: 'دون مدة محددة', en: 'No time limit' },
  dueToday: { ar: 'تستحق اليوم', en: 'Due today' },
  dueTomorrow: { ar: 'تستحق غداً', en: 'Due tomorrow' },
  emptyHeading: { ar: 'لا توجد مهام', en: 'No tasks' },
  emptyText: {
    ar: 'لا توجد حالياً مهام مفتوحة لدورك. تظهر المهام هنا فور تقديم الطلبات.',
    en: 'There are no open tasks for your role at present. Tasks appear here as soon as applications arrive.',
  },
  noneHeading: { ar: 'لا توجد مهام مطابقة', en: 'No matching tasks' },
  noneText: {
    ar: 'لا توجد مهمة مفتوحة تطابق البحث. قد تكون المهمة أُنجزت أو مسندة إلى دور آخر.',
    en: 'No open task matches. It may have been done already, or be for another role.',
  },
} as const

export const stateNames: Readonly<Record<QueueState, LocalisedText>> = {
  all: { ar: 'جميع المهام المفتوحة', en: 'All open tasks' },
  unclaimed: { ar: 'لم يتولّها أحد', en: 'Not taken on yet' },
  mine: { ar: 'المهام التي توليتها', en: 'Taken on by me' },
  claimed: { ar: 'تولاها موظف', en: 'Taken on by anyone' },
  overdue: { ar: 'متأخرة', en: 'Overdue' },
}
