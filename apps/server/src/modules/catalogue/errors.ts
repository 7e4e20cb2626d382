import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('catalogue', {
  unknown_service: {
    kind: 'not_found',
    text: {
      ar: 'لا توجد خدمة بهذا العنوان، أو أنها لم تعد تُقدَّم. ابحث عنها في قائمة الخدمات.',
      en: 'There is no service at this address, or it is no longer offered. Search for it in the list of services.',
    },
  },
  unknown_sector: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد قطاع بهذا العنوان. اختر من قائمة القطاعات.',
      en: 'There is no such sector. Choose one from the list of sectors.',
    },
  },
  unknown_entity: {
    kind: 'not_found',
    text: {
      ar: 'لا توجد جهة بهذا العنوان. اختر من قائمة الجهات.',
      en: 'There is no such entity. Choose one from the list of entities.',
    },
  },
  unknown_life_event: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد حدث حياة بهذا العنوان. اختر من قائمة أحداث الحياة.',
      en: 'There is no such life event. Choose one from the list of life events.',
    },
  },
  version_reused: {
    kind: 'conflict',
    text: {
      ar: 'تغيّر تعريف الخدمة {service} ورقم الإصدار {version} منشور من قبل. ارفع رقم الإصدار ثم انشر.',
      en: 'The definition of {service} has changed, but version {version} is already published. Raise the version, then publish.',
    },
  },
  version_lower: {
    kind: 'conflict',
    text: {
      ar: 'الإصدار {version} من الخدمة {service} أقدم من الإصدار المنشور {latest}.',
      en: 'Version {version} of {service} is older than the published version {latest}.',
    },
  },
  definition_faulty: {
    kind: 'rejected',
    text: {
      ar: 'تعريف الخدمة {service} غير سليم: {faults}',
      en: 'The definition of {service} is not sound: {faults}',
    },
  },
  definition_unreadable: {
    kind: 'rejected',
    text: {
      ar: 'تعذّرت قراءة التعريف بصيغة JSON: {faults}',
      en: 'The definition could not be read as JSON of a service: {faults}',
    },
  },
  reason_needed: {
    kind: 'rejected',
    text: {
      ar: 'اكتب السبب في جملة واضحة، من 5 أحرف إلى 1000 حرف.',
      en: 'Write the reason in a clear sentence, from 5 to 1000 characters.',
    },
  },
  version_not_found: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد للخدمة {service} إصدار رقمه {version}، منشور أو مسودة اجتازت الفحص.',
      en: 'There is no version {version} of {service}, neither published nor as a proved draft.',
    },
  },
  draft_not_found: {
    kind: 'not_found',
    text: { ar: 'لا توجد مسودة بهذا العنوان.', en: 'There is no draft at this address.' },
  },
  draft_open: {
    kind: 'conflict',
    text: {
      ar: 'لهذه الخدمة مسودة قائمة قدّمها زميل. اطلب منه سحبها أو انشرها أولاً.',
      en: 'A colleague’s draft of this service is open. Publish it first, or ask for it to be withdrawn.',
    },
  },
  draft_withdrawn: {
    kind: 'conflict',
    text: { ar: 'سُحبت هذه المسودة، فلا يمكن نشرها.', en: 'This draft was withdrawn, so it cannot be published.' },
  },
  draft_published: {
    kind: 'conflict',
    text: { ar: 'نُشرت هذه المسودة، فلا يمكن سحبها.', en: 'This draft is published, so it cannot be withdrawn.' },
  },
  same_owner: {
    kind: 'forbidden',
    text: {
      ar: 'من قدّم الإصدار لا ينشره. اطلب من مالك خدمة آخر في جهتك مراجعته ونشره.',
      en: 'Whoever proposed a version does not publish it. Ask another service owner of your entity to review and publish it.',
    },
  },
})
