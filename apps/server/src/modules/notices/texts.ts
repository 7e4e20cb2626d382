export const texts = {
  platform: { ar: 'ديوان', en: 'Diwan' },
  inbox: { ar: 'صندوق الوارد', en: 'Inbox' },
  inboxDescription: {
    ar: 'رسائل الجهات الحكومية بشأن طلباتك.',
    en: 'Messages from government entities about your applications.',
  },
  allRead: { ar: 'لا توجد رسائل غير مقروءة.', en: 'You have no unread messages.' },
  emptyHeading: { ar: 'لا توجد رسائل', en: 'You have no messages' },
  emptyText: {
    ar: 'عندما تقدّم طلباً، تصلك هنا الرسائل المتعلقة به.',
    en: 'When you apply for a service, messages about it arrive here.',
  },
  findService: { ar: 'البحث عن خدمة', en: 'Find a service' },
  from: { ar: 'المرسل', en: 'From' },
  received: { ar: 'التاريخ', en: 'Received' },
  about: { ar: 'فتح الصفحة المتعلقة بالرسالة', en: 'Open the page this is about' },
  backToInbox: { ar: 'العودة إلى صندوق الوارد', en: 'Back to your inbox' },
  greeting: { ar: '{name}، السلام عليكم', en: 'Dear {name},' },
  greetingWithoutName: { ar: 'السلام عليكم', en: 'Hello,' },
  mailLink: { ar: 'للتفاصيل أو لاتخاذ الإجراء المطلوب:', en: 'See the details, or do what is asked, here:' },
  mailFooter: {
    ar: 'أُرسلت هذه الرسالة آلياً، ولا يُستقبل الرد عليها. لن نطلب منك كلمة المرور أو بيانات بطاقتك المصرفية برسالة.',
    en: 'This message was sent automatically and replies are not read. We never ask for your password or card details by e-mail.',
  },
} as const

/** How many messages are unread, in words that agree with the number. */
export function unreadText(count: number): { readonly ar: string; readonly en: string } {
  const en = count === 1 ? 'You have 1 unread message.' : `You have ${count} unread messages.`
  if (count === 1) return { ar: 'لديك رسالة واحدة غير مقروءة.', en }
  if (count === 2) return { ar: 'لديك رسالتان غير مقروءتين.', en }
  const rest = count % 100
  const noun = rest >= 3 && rest <= 10 ? 'رسائل' : 'رسالة'
  return { ar: `لديك ${count} ${noun} غير مقروءة.`, en }
}
