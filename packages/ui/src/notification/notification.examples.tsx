import type { Locale } from '@diwan/service-kit'
import { Notification } from './notification.tsx'

export const examples = (locale: Locale) => (
  <>
    <Notification action={{ href: '#next', label: { ar: 'عرض الطلب', en: 'View the application' }[locale] }}>
      {{ ar: 'تم حفظ المسودة', en: 'Draft saved' }[locale]}
    </Notification>
    <Notification tone="info">{{ ar: 'تم تغيير اللغة', en: 'Language changed' }[locale]}</Notification>
  </>
)
