import type { LocalisedText } from '@diwan/service-kit'
import type { Obstacle } from './rules.ts'
import type { BulkAction, Priority, QueueState } from './schema.ts'

export const texts = {
  queue: { ar: 'قائمة العمل', en: 'Work queue' },
  queueLead: {
    ar: 'المهام المفتوحة لدى جهتك بحسب دورك: العاجلة أولاً ثم الأقرب استحقاقاً.',
    en: 'Open tasks of your entity that are for your role: urgent ones first, then those due first.',
  },
  open: { ar: 'مهام مفتوحة', en: 'Open tasks' },
  unclaimed: { ar: 'لم يتولّها أحد', en: 'Not taken on yet' },
  mine: { ar: 'مهامي', en: 'Mine' },
  overdue: { ar: 'متأخرة', en: 'Overdue' },
  searchLabel: {
    ar: 'البحث برقم الطلب أو الرقم الشخصي أو الاسم',
    en: 'Search by reference, personal number or name',
  },
  searchPurpose: { ar: 'البحث عن طلبات شخص في قائمة العمل', en: 'Finding a person’s applications in the work queue' },
  found: { ar: 'نتائج البحث', en: 'What was found' },
  foundLead: {
    ar: 'المهام المفتوحة والمنجزة التي تخص من بحثت عنه، والأحدث أولاً. تُعرض أول 50 نتيجة.',
    en: 'Open and finished tasks about whom you searched for, newest first. The first 50 are shown.',
  },
  backToQueue: { ar: 'العودة إلى قائمة العمل', en: 'Back to the queue' },
  cut: {
    ar: 'تُعرض أول 1000 مهمة. استخدم التصفية أو البحث للوصول إلى غيرها.',
    en: 'The first 1,000 tasks are shown. Filter or search to reach the others.',
  },
  from: { ar: 'وردت من تاريخ', en: 'Came in on or after' },
  until: { ar: 'وردت حتى تاريخ', en: 'Came in on or before' },
  role: { ar: 'الدور', en: 'Role' },
  anyRole: { ar: 'جميع الأدوار', en: 'All roles' },
  anyOfficer: { ar: 'جميع الموظفين', en: 'All officers' },
  overdueNow: { ar: 'متأخرة', en: 'Overdue' },
  closedOn: { ar: 'أُنجزت', en: 'Finished' },
  assigned: { ar: 'أسندها المشرف', en: 'Given by the supervisor' },
  newMessage: { ar: 'رسالة لم يُرد عليها', en: 'Message to answer' },
  priority: { ar: 'الأولوية', en: 'Priority' },
  priorityNeeded: { ar: 'اختر الأولوية.', en: 'Choose a priority.' },
  officerNeeded: { ar: 'اختر الموظف الذي تُسند إليه المهام.', en: 'Choose the officer who is to have the tasks.' },
  select: { ar: 'تحديد', en: 'Select' },
  selected: { ar: 'المهام المحددة', en: 'Selected tasks' },
  bulkAction: { ar: 'الإجراء على المهام المحددة', en: 'What to do with the selected tasks' },
  preview: { ar: 'معاينة قبل التنفيذ', en: 'Preview' },
  previewLead: {
    ar: 'راجع ما سيحدث لكل مهمة. لا يتغير شيء قبل التأكيد.',
    en: 'Look over what will happen to each task. Nothing changes until you confirm.',
  },
  willHappen: { ar: 'ما سيحدث', en: 'What will happen' },
  noneSelected: { ar: 'لم تُحدَّد أي مهمة', en: 'No task was selected' },
  noneSelectedText: {
    ar: 'ارجع إلى القائمة وحدّد المهام من العمود الأخير، ثم اختر الإجراء.',
    en: 'Go back to the queue, tick tasks in the last column, then choose what to do with them.',
  },
  noneChangeable: {
    ar: 'لا يمكن تنفيذ الإجراء على أي من المهام المحددة. الأسباب مبينة في الجدول.',
    en: 'This cannot be done with any of the selected tasks. The table says why.',
  },
  nobodyForAll: {
    ar: 'لا يوجد موظف يجمع أدوار المهام المحددة كلها. حدّد مهام دور واحد.',
    en: 'No officer has the roles of all selected tasks. Select tasks of one role.',
  },
  confirm: { ar: 'تأكيد', en: 'Confirm' },
  cancel: { ar: 'إلغاء', en: 'Cancel' },
  assignTo: { ar: 'إسناد إلى', en: 'Give to' },
  openNow: { ar: 'لديه الآن', en: 'Has now' },
  balance: { ar: 'توزيع المهام بالتساوي', en: 'Spread tasks evenly' },
  balanceLead: {
    ar: 'تُوزَّع المهام التي لم يتولّها أحد على موظفي الدور، وتُسند كل مهمة إلى أقلهم عملاً، والأكثر إلحاحاً أولاً. لا تُسحب مهمة من أحد.',
    en: 'Tasks that nobody has are spread over the officers of a role: each goes to whoever has least, the most pressing first. Nothing is taken from anybody.',
  },
  gets: { ar: 'يُسند إليه', en: 'Gets' },
  afterwards: { ar: 'يصبح لديه', en: 'Then has' },
  nothingToSpread: { ar: 'لا توجد مهام لم يتولّها أحد لهذا الدور', en: 'There are no tasks of this role that nobody has' },
  showRole: { ar: 'عرض', en: 'Show' },
  left: {
    ar: 'تعذّر الباقي لأن زميلاً سبق إليه أو لأنه أُنجز.',
    en: 'The others could not be changed: a colleague was faster, or they are done.',
  },
  keyboard: { ar: 'استخدام لوحة المفاتيح', en: 'Keyboard' },
  keyboardRows: {
    ar: 'داخل الجدول: السهمان ↑ و↓ للانتقال بين الصفوف في العمود نفسه، وHome وEnd للصف الأول والأخير.',
    en: 'In the table: ↑ and ↓ go from row to row in the same column, Home and End to the first and last row.',
  },
  keyboardSelect: {
    ar: 'مفتاح المسافة يحدد المهمة، وTab ينتقل بين الروابط والأزرار، وEnter يفتح الطلب.',
    en: 'Space ticks a task, Tab moves between links and buttons, Enter opens the case.',
  },
  keyboardSearch: {
    ar: 'الشرطة المائلة / تنقل إلى مربع البحث عندما يكون التركيز داخل الجدول.',
    en: 'With the focus in the table, a slash / goes to the search box.',
  },
  search: { ar: 'بحث', en: 'Search' },
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
  services: { ar: 'خدمات الجهة', en: 'Services of your entity' },
  servicesLead: {
    ar: 'الخدمات المنشورة لجهتك ومدة إنجازها المعلنة، والمهام التي تنتظر موظفيها الآن.',
    en: 'The published services of your entity, the time promised for each, and the tasks that wait for its officers now.',
  },
  noServices: { ar: 'لا توجد خدمات منشورة لجهتك', en: 'Your entity has no published services' },
  version: { ar: 'الإصدار', en: 'Version' },
  promise: { ar: 'مدة الإنجاز المعلنة', en: 'Time promised' },
  officers: { ar: 'موظفو الجهة', en: 'Officers of your entity' },
  officersLead: { ar: 'من يمكنه الدخول باسم جهتك، وبأي دور.', en: 'Who can log in for your entity, and in which role.' },
  name: { ar: 'الاسم', en: 'Name' },
  login: { ar: 'اسم الدخول', en: 'Log-in' },
  roles: { ar: 'الأدوار', en: 'Roles' },
} as const

export const stateNames: Readonly<Record<QueueState, LocalisedText>> = {
  all: { ar: 'جميع المهام المفتوحة', en: 'All open tasks' },
  unclaimed: { ar: 'لم يتولّها أحد', en: 'Not taken on yet' },
  mine: { ar: 'المهام التي توليتها', en: 'Taken on by me' },
  claimed: { ar: 'تولاها موظف', en: 'Taken on by anyone' },
  overdue: { ar: 'متأخرة', en: 'Overdue' },
  closed: { ar: 'منجزة', en: 'Finished' },
}

export const priorityNames: Readonly<Record<Priority, LocalisedText>> = {
  1: { ar: 'عاجلة', en: 'Urgent' },
  2: { ar: 'عادية', en: 'Normal' },
  3: { ar: 'يمكن تأجيلها', en: 'Can wait' },
}

interface ActionText {
  /** In the list of what can be done. */
  readonly choice: LocalisedText
  /** What happens to a task. */
  readonly effect: LocalisedText
  /** Afterwards, with the number. */
  readonly done: LocalisedText
}

export const actionTexts: Readonly<Record<BulkAction | 'balance', ActionText>> = {
  claim: {
    choice: { ar: 'تولّي المهام', en: 'Take on' },
    effect: { ar: 'تتولاها أنت', en: 'You take it on' },
    done: { ar: 'عدد المهام التي توليتها: {count}.', en: 'Taken on: {count}.' },
  },
  release: {
    choice: { ar: 'إعادة إلى القائمة', en: 'Return to the queue' },
    effect: { ar: 'تعود إلى القائمة', en: 'Goes back to the queue' },
    done: { ar: 'عدد المهام التي أُعيدت إلى القائمة: {count}.', en: 'Returned to the queue: {count}.' },
  },
  assign: {
    choice: { ar: 'إسناد إلى موظف', en: 'Give to an officer' },
    effect: { ar: 'تُسند إلى الموظف الذي تختاره', en: 'Goes to the officer you choose' },
    done: { ar: 'عدد المهام التي أُسندت: {count}.', en: 'Given out: {count}.' },
  },
  prioritise: {
    choice: { ar: 'تغيير الأولوية', en: 'Change the priority' },
    effect: { ar: 'تتغير أولويتها', en: 'Gets the priority you choose' },
    done: { ar: 'عدد المهام التي تغيرت أولويتها: {count}.', en: 'Priority changed: {count}.' },
  },
  balance: {
    choice: { ar: 'توزيع المهام بالتساوي', en: 'Spread evenly' },
    effect: { ar: 'تُسند إلى الأقل عملاً', en: 'Goes to whoever has least' },
    done: { ar: 'عدد المهام التي وُزّعت: {count}.', en: 'Spread over the officers: {count}.' },
  },
}

export const obstacleTexts: Readonly<Record<Obstacle, LocalisedText>> = {
  closed: { ar: 'أُنجزت أو لم تعد مطلوبة', en: 'Done, or no longer needed' },
  other_role: { ar: 'مسندة إلى دور آخر', en: 'For another role' },
  with_colleague: { ar: 'تولاها زميل آخر', en: 'A colleague has it' },
  not_claimant: { ar: 'يعيدها من تولاها أو المشرف', en: 'Only who has it, or a supervisor, can return it' },
  unclaimed: { ar: 'لم يتولّها أحد', en: 'Nobody has it' },
  unchanged: { ar: 'هي كذلك الآن', en: 'It is so already' },
  not_supervisor: { ar: 'للمشرف فقط', en: 'For supervisors only' },
}
