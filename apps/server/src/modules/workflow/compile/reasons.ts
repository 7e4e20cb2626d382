/** Why a definition is refused, in the words of whoever drew it. */
import type { LocalisedText } from '@diwan/service-kit'

const reason = (ar: string, en: string): LocalisedText => ({ ar, en })

export const reasons = {
  notXml: (message: string) =>
    reason(`تعذرت قراءة الملف بوصفه BPMN 2.0: ${message}`, `The file is not readable BPMN 2.0: ${message}`),
  unreadable: (message: string) =>
    reason(`محتوى غير معروف في الملف: ${message}`, `Unknown content in the file: ${message}`),
  unsupportedElement: (type: string) =>
    reason(`العنصر ${type} غير مدعوم`, `Elements of type ${type} are not supported`),
  unsupportedProperty: (type: string, property: string) =>
    reason(`الخاصية ${property} في ${type} غير مدعومة`, `The property ${property} of ${type} is not supported`),
  unsupportedEvent: (type: string) =>
    reason(`الحدث ${type} غير مدعوم هنا`, `Events of type ${type} are not supported here`),
  oneProcess: () => reason('يجب أن يحتوي الملف على إجراء واحد فقط', 'The file must hold exactly one process'),
  notExecutable: () => reason('الإجراء معلَّم بأنه غير قابل للتنفيذ', 'The process is marked as not executable'),
  expressionLanguage: (language: string) =>
    reason(`لغة التعبيرات يجب أن تكون FEEL وليس ${language}`, `Expressions must be FEEL, not ${language}`),
  noId: (type: string) => reason(`عنصر من نوع ${type} بلا معرّف`, `An element of type ${type} has no id`),
  oneStart: () => reason('يجب أن يبدأ الإجراء بحدث بدء واحد', 'The process must have exactly one start event'),
  noEnd: () => reason('لا يوجد حدث نهاية', 'The process has no end event'),
  noIncoming: () => reason('لا يصل إلى العنصر أي مسار', 'No sequence flow leads to this element'),
  noOutgoing: () => reason('لا يخرج من العنصر أي مسار', 'No sequence flow leads out of this element'),
  flowIntoStart: () =>
    reason('لا يجوز أن ينتهي مسار عند حدث بدء أو حدث حدّي', 'No sequence flow may lead into this event'),
  flowOutOfEnd: () => reason('لا يجوز أن يخرج مسار من حدث نهاية', 'No sequence flow may leave an end event'),
  flowUnconnected: () => reason('المسار غير متصل من طرفيه', 'The sequence flow is not connected at both ends'),
  unreachable: () => reason('لا يمكن الوصول إلى العنصر من البداية', 'This element cannot be reached from the start'),
  noWayToEnd: () => reason('لا يؤدي العنصر إلى أي نهاية', 'No end can be reached from this element'),
  expression: (message: string) => reason(`تعبير FEEL غير صحيح: ${message}`, `Wrong FEEL expression: ${message}`),
  emptyExpression: () => reason('التعبير فارغ', 'The expression is empty'),
  conditionMissing: () =>
    reason(
      'مسار يخرج من بوابة حصرية بلا شرط وليس المسار الافتراضي',
      'This flow leaves an exclusive gateway without a condition and is not its default',
    ),
  conditionOnDefault: () => reason('المسار الافتراضي لا يحمل شرطاً', 'A default flow must not have a condition'),
  conditionNotAllowed: () => reason('لا معنى لشرط على هذا المسار', 'A condition has no meaning on this flow'),
  defaultElsewhere: () =>
    reason('المسار الافتراضي لا يخرج من هذا العنصر', 'The default flow does not leave this element'),
  missing: (attribute: string) => reason(`السمة ${attribute} مطلوبة`, `The attribute ${attribute} is required`),
  oneOf: (attribute: string, allowed: readonly string[]) =>
    reason(
      `السمة ${attribute} يجب أن تكون إحدى: ${allowed.join('، ')}`,
      `The attribute ${attribute} must be one of: ${allowed.join(', ')}`,
    ),
  notIdentifier: (attribute: string, value: string) =>
    reason(`القيمة «${value}» في ${attribute} ليست معرّفاً صالحاً`, `“${value}” in ${attribute} is not an identifier`),
  roleMissing: () => reason('مهمة الموظف تحتاج إلى دور (diwan:role)', 'An officer’s task needs a role (diwan:role)'),
  outcomesTwice: (outcome: string) => reason(`النتيجة ${outcome} مكررة`, `The outcome ${outcome} is listed twice`),
  notDuration: (attribute: string, value: string) =>
    reason(
      `«${value}» في ${attribute} ليست مدة بصيغة ISO 8601`,
      `“${value}” in ${attribute} is not an ISO 8601 duration`,
    ),
  limitWithoutKey: () =>
    reason('لا معنى لمهلة افتراضية بلا مفتاح diwan:limit', 'diwan:limitDefault needs the key diwan:limit'),
  attachedToNothing: () => reason('الحدث الحدّي غير متصل بنشاط', 'The boundary event is not attached to an activity'),
  attachedNeverWaits: () =>
    reason(
      'النشاط الذي يتصل به المؤقت لا ينتظر أبداً',
      'The activity it is attached to never waits, so the timer could never fire',
    ),
  timerDefinition: () =>
    reason(
      'يجب أن يحدد المؤقت مدة أو تاريخاً أو دورة واحدة',
      'A timer must give exactly one of duration, date or cycle',
    ),
  timerLiteral: (value: string) => reason(`قيمة المؤقت «${value}» غير صحيحة`, `“${value}” is not a valid timer value`),
  cycleInterrupts: () =>
    reason('المؤقت المتكرر لا يجوز أن يقطع النشاط', 'A repeating timer must not interrupt its activity'),
  scriptFormat: (format: string) =>
    reason(`لغة البرنامج «${format}» غير مدعومة`, `Scripts in the format “${format}” are not supported`),
  scriptLine: (line: string) =>
    reason(`سطر غير مفهوم في البرنامج: ${line}`, `The script line is not understood: ${line}`),
  assignment: () =>
    reason(
      'إسناد البيانات يحتاج إلى تعبير واسم متغير',
      'A data assignment needs an expression and the name of a variable',
    ),
  loopEndless: () =>
    reason('التكرار بلا شرط ولا حد أقصى', 'The loop has neither a condition nor a maximum, so it would never end'),
  loopSize: () =>
    reason('يجب تحديد عدد المرات أو القائمة', 'A multi-instance activity needs a cardinality or a collection'),
  loopBehavior: (behavior: string) =>
    reason(`السلوك ${behavior} يحتاج إلى حدث`, `The behavior ${behavior} needs its event`),
  calledElement: (id: string) =>
    reason(
      `لا يوجد في الملف إجراء باسم «${id}» يمكن استدعاؤه`,
      `The file has no process or global task “${id}” to call`,
    ),
  noPlainStart: () =>
    reason(
      'يجب أن يبدأ بحدث بدء بسيط',
      'It must begin with a none start event, or with activities that no flow leads to',
    ),
  eventSubProcessStart: () =>
    reason(
      'الإجراء الفرعي الحدثي يحتاج إلى حدث بدء واحد',
      'An event sub-process needs exactly one start event with a trigger',
    ),
  noLinkTarget: (name: string) =>
    reason(`لا يوجد حدث استقبال للرابط «${name}»`, `No catching link event is named “${name}” in the same scope`),
  activationMissing: () =>
    reason('البوابة المركبة تحتاج إلى شرط تفعيل', 'A complex gateway that joins flows needs an activation condition'),
  eventGatewayTarget: (id: string) =>
    reason(`${id} ليس حدثاً يمكن انتظاره`, `${id} is not an event or receive task that can be waited for here`),
  handlerMissing: () =>
    reason(
      'حدث التعويض غير مرتبط بنشاط معالج',
      'The compensation event is not associated with a compensation activity',
    ),
  interruptsNot: () =>
    reason(
      'هذا الحدث يقطع النشاط دائماً',
      'Error and cancel events always interrupt; this one is marked as not interrupting',
    ),
  cancelOutside: () =>
    reason('حدث الإلغاء لا معنى له خارج المعاملة', 'A cancel event has a meaning only in or on a transaction'),
  mustUnderstand: (definition: string) =>
    reason(`امتداد إلزامي غير معروف: ${definition}`, `The extension ${definition} must be understood, and is not`),
  noExecutable: () => reason('لا يوجد في الملف إجراء قابل للتنفيذ', 'The file has no executable process'),
  allAtStart: () =>
    reason('بدء الإجراء بعدة أحداث معاً غير مدعوم', 'Starting a process by several events together is not supported'),
  startsByCondition: () =>
    reason(
      'لا يبدأ إجراء منشور بشرط؛ لا توجد بيانات يُنتظر تغيّرها قبل أن يبدأ',
      'A published process cannot be started by a condition: before it starts there is no data to watch',
    ),
  timerWithoutData: () =>
    reason(
      'يجب أن يُعرف وقت مؤقت البدء من دون بيانات',
      'The time of a timer that starts a process must be known without any data',
    ),
  otherId: (id: string) => reason(`معرّف الإجراء يجب أن يكون ${id}`, `The id of the process must be ${id}`),
  unknownTopic: (topic: string) =>
    reason(`لا توجد خدمة منفّذة للموضوع ${topic}`, `Nothing carries out the topic ${topic}`),
} as const
