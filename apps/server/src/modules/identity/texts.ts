export const texts = {
  tagline: { ar: 'المفتاح الإلكتروني', en: 'eKey' },
  language: { ar: 'اللغة', en: 'Language' },

  personTitle: { ar: 'تسجيل الدخول', en: 'Sign in' },
  personLead: {
    ar: 'استخدم المفتاح الإلكتروني للدخول إلى الخدمات الحكومية.',
    en: 'Use your eKey to sign in to government services.',
  },
  personalNumber: { ar: 'الرقم الشخصي', en: 'Personal number' },
  personalNumberHint: {
    ar: 'الأرقام التسعة على بطاقة الهوية',
    en: 'The nine digits on your identity card',
  },
  officerTitle: { ar: 'دخول الموظفين', en: 'Officer sign-in' },
  officerLead: {
    ar: 'لموظفي الجهات الحكومية فقط. استخدم الحساب الذي منحتك إياه جهتك.',
    en: 'For officers of government entities only. Use the account your entity gave you.',
  },
  userName: { ar: 'اسم المستخدم', en: 'User name' },
  password: { ar: 'كلمة المرور', en: 'Password' },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  cancel: { ar: 'إلغاء', en: 'Cancel' },

  personalNumberMissing: { ar: 'أدخل رقمك الشخصي', en: 'Enter your personal number' },
  personalNumberWrong: { ar: 'الرقم الشخصي يتكوّن من تسعة أرقام', en: 'A personal number has nine digits' },
  userNameMissing: { ar: 'أدخل اسم المستخدم', en: 'Enter your user name' },
  passwordMissing: { ar: 'أدخل كلمة المرور', en: 'Enter your password' },
  personRefused: {
    ar: 'الرقم الشخصي أو كلمة المرور غير صحيحة. بعد خمس محاولات خاطئة يُغلق الدخول ربع ساعة.',
    en: 'The personal number or the password is not right. After five wrong attempts, sign-in closes for 15 minutes.',
  },
  officerRefused: {
    ar: 'اسم المستخدم أو كلمة المرور غير صحيحة. بعد خمس محاولات خاطئة يُغلق الدخول ربع ساعة.',
    en: 'The user name or the password is not right. After five wrong attempts, sign-in closes for 15 minutes.',
  },
  locked: {
    ar: 'أُغلق الدخول مؤقتاً بعد خمس محاولات خاطئة. انتظر ربع ساعة ثم أعد المحاولة.',
    en: 'Sign-in is closed for now after five wrong attempts. Wait 15 minutes, then try again.',
  },

  codeTitle: { ar: 'أدخل رمز التحقق', en: 'Enter your verification code' },
  codeLead: {
    ar: 'أرسلنا رمزاً من ستة أرقام إلى بريدك الإلكتروني. الرمز صالح لعشر دقائق.',
    en: 'We sent a six-digit code to your e-mail. It is valid for ten minutes.',
  },
  codeSentTo: { ar: 'أُرسل إلى', en: 'Sent to' },
  code: { ar: 'رمز التحقق', en: 'Verification code' },
  codeHint: { ar: 'ستة أرقام', en: 'Six digits' },
  codeButton: { ar: 'تأكيد', en: 'Confirm' },
  codeAgain: { ar: 'أرسل رمزاً جديداً', en: 'Send a new code' },
  codeMissing: { ar: 'أدخل رمز التحقق', en: 'Enter the verification code' },
  codeWrong: {
    ar: 'الرمز غير صحيح. تأكد من أنه أحدث رمز وصلك.',
    en: 'This code is not right. Make sure it is the latest one you received.',
  },
  codeEnded: {
    ar: 'لم يعد هذا الرمز صالحاً. اطلب رمزاً جديداً.',
    en: 'This code can no longer be used. Ask for a new one.',
  },
  tooManyCodes: {
    ar: 'طلبت رموزاً كثيرة. انتظر ربع ساعة ثم أعد المحاولة.',
    en: 'You asked for too many codes. Wait 15 minutes, then try again.',
  },

  mailSubject: { ar: 'رمز التحقق', en: 'Your verification code' },
  mailCode: { ar: 'رمز التحقق الخاص بك هو:', en: 'Your verification code is:' },
  mailValid: {
    ar: 'الرمز صالح لعشر دقائق ولمرة واحدة. لن يطلبه منك أي موظف، فلا تُعطه لأحد.',
    en: 'It is valid for ten minutes and can be used once. No officer will ever ask you for it: give it to nobody.',
  },
  mailNotYou: {
    ar: 'إن لم تكن أنت من طلب الرمز فغيّر كلمة المرور.',
    en: 'If you did not ask for it, change your password.',
  },

  advancedTitle: { ar: 'هذه الخدمة تتطلب المستوى المتقدم', en: 'This needs the advanced level' },
  advancedLead: {
    ar: 'حسابك على المستوى الأساسي، وما طلبته لا يُتاح إلا بعد التحقق من هويتك حضورياً.',
    en: 'Your account has the basic level, and what you asked for opens only after your identity has been checked in person.',
  },
  advancedHow: { ar: 'كيف تحصل على المستوى المتقدم', en: 'How to get the advanced level' },
  advancedSteps: [
    {
      ar: 'توجّه إلى أحد مراكز الخدمة ومعك بطاقة هوية سارية.',
      en: 'Go to a service centre with your valid identity card.',
    },
    {
      ar: 'يتحقق الموظف من هويتك ويسجّل بريدك الإلكتروني.',
      en: 'An officer checks your identity and records your e-mail address.',
    },
    {
      ar: 'سجّل الدخول مجدداً، وأدخل الرمز الذي يصلك.',
      en: 'Sign in again and enter the code you receive.',
    },
  ],
  goBack: { ar: 'العودة', en: 'Go back' },

  consentTitle: { ar: 'السماح لبرنامج بالدخول باسمك', en: 'Allow a program to act for you' },
  consentLead: {
    ar: 'يطلب البرنامج التالي الاطلاع على بياناتك وتقديم الطلبات باسمك. لا توافق إلا إذا كنت أنت من شغّله.',
    en: 'The program below asks to read your data and to apply in your name. Agree only if you started it yourself.',
  },
  consentProgram: { ar: 'البرنامج', en: 'Program' },
  consentFor: { ar: 'الحساب', en: 'Account' },
  consentTime: { ar: 'المدة', en: 'For how long' },
  consentHour: { ar: 'ساعة واحدة', en: 'One hour' },
  allow: { ar: 'أوافق', en: 'Allow' },
  refuse: { ar: 'لا أوافق', en: 'Do not allow' },

  interactionEnded: { ar: 'انتهت مهلة تسجيل الدخول', en: 'This sign-in has ended' },
  interactionEndedText: {
    ar: 'مضى وقت طويل أو فُتح تسجيل دخول آخر. ارجع إلى البوابة وابدأ من جديد.',
    en: 'It took too long, or another sign-in was opened. Go back to the portal and start again.',
  },
  providerProblem: { ar: 'تعذّر إكمال الطلب', en: 'This request could not be completed' },
  providerProblemText: {
    ar: 'طلب تسجيل الدخول غير صحيح. ارجع إلى البوابة وابدأ من جديد.',
    en: 'The request to sign in is not valid. Go back to the portal and start again.',
  },
  providerDown: { ar: 'خدمة تسجيل الدخول متوقفة مؤقتاً', en: 'Signing in is temporarily unavailable' },
  errorCode: { ar: 'رمز الخطأ:', en: 'Error code:' },
  toPortal: { ar: 'الذهاب إلى البوابة', en: 'Go to the portal' },
  signOutTitle: { ar: 'تسجيل الخروج', en: 'Sign out' },
  signOutQuestion: {
    ar: 'هل تريد تسجيل الخروج من المفتاح الإلكتروني؟',
    en: 'Do you want to sign out of eKey?',
  },
  signOut: { ar: 'تسجيل الخروج', en: 'Sign out' },
  staySignedIn: { ar: 'البقاء مسجّلاً', en: 'Stay signed in' },

  signedOutTitle: { ar: 'سجّلت الخروج', en: 'You are signed out' },
  signedOutText: {
    ar: 'إن كنت تستخدم جهازاً مشتركاً فأغلق المتصفح.',
    en: 'If you share this device with others, close the browser.',
  },
  signInAgain: { ar: 'تسجيل الدخول مجدداً', en: 'Sign in again' },

  failedTitle: { ar: 'لم يكتمل تسجيل الدخول', en: 'You are not signed in' },
  failedText: {
    ar: 'لم نتمكن من التأكد أن هذا الدخول بدأ من متصفحك، أو أنه استُخدم من قبل. ابدأ من جديد.',
    en: 'We could not make sure that this sign-in was started in this browser, or it was used before. Start again.',
  },
  cancelledText: {
    ar: 'أُلغي تسجيل الدخول. يمكنك البدء من جديد متى شئت.',
    en: 'Signing in was cancelled. You can start again at any time.',
  },
  unknownAccountText: {
    ar: 'تأكدت هويتك، لكن لا حساب لك على هذه البوابة. راجع أحد مراكز الخدمة.',
    en: 'Your identity was confirmed, but you have no account on this portal. Ask at a service centre.',
  },
  tryAgain: { ar: 'ابدأ من جديد', en: 'Start again' },

  accountTitle: { ar: 'حسابي', en: 'My account' },
  name: { ar: 'الاسم', en: 'Name' },
  level: { ar: 'مستوى الدخول', en: 'Level of this sign-in' },
  basic: { ar: 'أساسي', en: 'Basic' },
  advanced: { ar: 'متقدم', en: 'Advanced' },
  since: { ar: 'مسجّل الدخول منذ', en: 'Signed in since' },
  codesGoTo: { ar: 'رموز التحقق تُرسل إلى', en: 'Verification codes go to' },
  entity: { ar: 'الجهة', en: 'Entity' },
  roles: { ar: 'الأدوار', en: 'Roles' },
  stepUpLead: {
    ar: 'بعض الإجراءات المهمة تتطلب المستوى المتقدم. يمكنك بلوغه الآن برمز يصلك على بريدك الإلكتروني.',
    en: 'Some important actions need the advanced level. You can reach it now with a code sent to your e-mail.',
  },
  stepUp: { ar: 'الانتقال إلى المستوى المتقدم', en: 'Move to the advanced level' },
} as const

/** Names of what an officer may be. */
export const roleNames: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  reviewer: { ar: 'مراجع', en: 'Reviewer' },
  counter: { ar: 'موظف استقبال', en: 'Counter officer' },
  supervisor: { ar: 'مشرف', en: 'Supervisor' },
  'service-owner': { ar: 'مالك خدمة', en: 'Service owner' },
  administrator: { ar: 'مسؤول النظام', en: 'Administrator' },
}
