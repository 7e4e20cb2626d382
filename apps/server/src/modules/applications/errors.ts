import { defineErrors } from '../../platform/problem.ts'

export const errors = defineErrors('applications', {
  not_found: {
    kind: 'not_found',
    text: {
      ar: 'لم نجد طلباً بهذا العنوان ضمن طلباتك. تحقق من الرقم المرجعي، أو افتح الطلب من صفحة «طلباتي».',
      en: 'There is no such application among yours. Check the reference, or open it from “My applications”.',
    },
  },
  draft_not_found: {
    kind: 'not_found',
    text: {
      ar: 'لم نجد هذا النموذج ضمن نماذجك. ابدأ من صفحة الخدمة؛ فالنماذج غير المكتملة تُحذف بعد 90 يوماً من آخر تعديل.',
      en: 'There is no such form among yours. Start from the page of the service; unfinished forms are deleted 90 days after their last change.',
    },
  },
  no_form: {
    kind: 'not_found',
    text: {
      ar: 'لا يُقدَّم لهذه الخدمة طلب. افتح بطاقة الخدمة لمعرفة طريقة الاستفادة منها.',
      en: 'There is nothing to apply for in this service. Its page says how to use it.',
    },
  },
  sign_in_needed: {
    kind: 'unauthenticated',
    text: { ar: 'سجّل الدخول لتقديم الطلب أو متابعته.', en: 'Sign in to apply or to go on with your application.' },
  },
  advanced_needed: {
    kind: 'forbidden',
    text: {
      ar: 'تتطلب هذه الخدمة تسجيل الدخول بالمستوى المتقدم. أعد تسجيل الدخول به ثم تابع من حيث توقفت.',
      en: 'This service needs the advanced level of sign-in. Sign in with it, then go on where you stopped.',
    },
  },
  officers_cannot_apply: {
    kind: 'forbidden',
    text: {
      ar: 'أنت مسجّل الدخول بحساب موظف، وتقديم الطلبات للأفراد. سجّل الدخول بحسابك الشخصي في البوابة.',
      en: 'You are signed in as an officer; applications are made by people. Sign in to the portal with your own account.',
    },
  },
  answers_incomplete: {
    kind: 'invalid',
    text: {
      ar: 'بعض الإجابات ناقصة أو غير صحيحة. صحّحها ثم قدّم الطلب.',
      en: 'Some answers are missing or not right. Correct them, then submit.',
    },
  },
  requirements_not_met: {
    kind: 'rejected',
    text: {
      ar: 'لا تنطبق شروط الخدمة على هذا الطلب، فلم يُقدَّم. الشروط وما يمكنك فعله مبينة أدناه.',
      en: 'The conditions of the service are not met, so nothing was submitted. They are listed below with what you can do.',
    },
  },
  not_declared: {
    kind: 'invalid',
    text: {
      ar: 'أقرّ بصحة البيانات لتقديم الطلب.',
      en: 'Declare that the information is correct, to submit.',
    },
  },
  facts_changed: {
    kind: 'conflict',
    text: {
      ar: 'تغيّرت بيانات السجلات منذ مراجعتك الأخيرة. راجع الشروط والمبلغ أدناه ثم قدّم الطلب.',
      en: 'The register data has changed since you last looked. Check the conditions and the amount below, then submit.',
    },
  },
  not_delegable: {
    kind: 'forbidden',
    text: {
      ar: 'لا تُقدَّم هذه الخدمة بالنيابة عن غيرك. عد إلى حسابك الشخصي لتقديم طلبك.',
      en: 'This service cannot be applied for on behalf of another. Go back to acting for yourself.',
    },
  },
  not_on_channel: {
    kind: 'rejected',
    text: {
      ar: 'لا تُقدَّم هذه الخدمة عبر هذه القناة. تجد القنوات المتاحة في بطاقة الخدمة.',
      en: 'This service cannot be applied for here. Its page says where it can.',
    },
  },
  too_many_attempts: {
    kind: 'too_many',
    text: {
      ar: 'تعذّر التحقق من هذه البيانات عدة مرات. انتظر ربع ساعة ثم أعد المحاولة، أو سجّل الدخول.',
      en: 'These details could not be matched several times. Wait a quarter of an hour and try again, or sign in.',
    },
  },
  unknown_questions: {
    kind: 'invalid',
    text: {
      ar: 'أُرسلت إجابات لأسئلة لا وجود لها في نموذج الخدمة. راجع أسماء الحقول.',
      en: 'Answers were sent to questions that the form does not have. Check the names of the fields.',
    },
  },
  fact_missing: {
    kind: 'rejected',
    text: {
      ar: 'لا نجد في السجلات الحكومية ما تحتاج إليه هذه الخدمة.',
      en: 'Government registers do not have what this service needs.',
    },
  },
  already_submitted: {
    kind: 'conflict',
    text: {
      ar: 'قُدّم هذا الطلب من قبل، ورقمه المرجعي {reference}. لا يمكن تعديل إجاباته من هنا.',
      en: 'This application was already submitted; its reference is {reference}. Its answers cannot be changed here.',
    },
  },
  changed_meanwhile: {
    kind: 'conflict',
    text: {
      ar: 'تغيّر الطلب قبل أن نحفظ ما أرسلته. حدّث الصفحة وراجع حالته ثم أعد المحاولة.',
      en: 'The application changed before what you sent was saved. Reload the page, look where it stands and try again.',
    },
  },
  no_transition: {
    kind: 'conflict',
    text: {
      ar: 'لا يمكن تنفيذ هذا الإجراء في حالة الطلب الحالية. حدّث الصفحة لمعرفة حالته.',
      en: 'This cannot be done where the application stands now. Reload the page to see its state.',
    },
  },
  already_ended: {
    kind: 'conflict',
    text: {
      ar: 'انتهى هذا الطلب ولا يقبل أي إجراء. يمكنك تقديم طلب جديد من صفحة الخدمة.',
      en: 'This application has ended and nothing more can be done with it. You can make a new one from the page of the service.',
    },
  },
  words_needed: {
    kind: 'invalid',
    text: {
      ar: 'لم يُحفظ ما كتبته. راجع الملاحظة بجانب النص ثم أعد الإرسال.',
      en: 'What you wrote was not saved. See the remark beside it, then send it again.',
    },
  },
  unknown_file_field: {
    kind: 'invalid',
    text: {
      ar: 'أُرفق ملف بسؤال لا يقبل الملفات. راجع أسماء الحقول.',
      en: 'A file was sent for a question that takes none. Check the names of the fields.',
    },
  },
  not_correctable: {
    kind: 'conflict',
    text: {
      ar: 'لا يوجد في هذا الطلب ما يُطلب تصحيحه الآن.',
      en: 'Nothing in this application is to be corrected at present.',
    },
  },
  not_withdrawable: {
    kind: 'conflict',
    text: {
      ar: 'لا يمكن سحب هذا الطلب في حالته الحالية.',
      en: 'This application cannot be withdrawn where it stands now.',
    },
  },
  wrong_entity: {
    kind: 'not_found',
    text: {
      ar: 'لا يوجد طلب بهذا الرقم لدى جهتك. تحقق من الرقم المرجعي.',
      en: 'Your entity has no application with this reference. Check it.',
    },
  },
  reason_needed: {
    kind: 'invalid',
    text: {
      ar: 'اكتب السبب بالعربية أو الإنجليزية؛ فهو ما يقرؤه مقدم الطلب.',
      en: 'Write the reason in Arabic or English; it is what the applicant reads.',
    },
  },
})
