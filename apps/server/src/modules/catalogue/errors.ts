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
})
