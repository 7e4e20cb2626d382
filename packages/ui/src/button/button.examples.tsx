import type { Locale } from '@diwan/service-kit'
import { Button, ButtonGroup, ButtonLink } from './button.tsx'

export const examples = (locale: Locale) => (
  <>
    <ButtonGroup>
      <Button>{{ ar: 'حفظ ومتابعة', en: 'Save and continue' }[locale]}</Button>
      <Button variant="secondary">{{ ar: 'حفظ والعودة لاحقًا', en: 'Save and come back later' }[locale]}</Button>
      <ButtonLink variant="quiet" href="#cancel">
        {{ ar: 'إلغاء', en: 'Cancel' }[locale]}
      </ButtonLink>
    </ButtonGroup>
    <ButtonGroup>
      <ButtonLink href="#start" iconEnd="arrow-forward">
        {{ ar: 'ابدأ الآن', en: 'Start now' }[locale]}
      </ButtonLink>
      <ButtonLink variant="secondary" href="#file" icon="download">
        {{ ar: 'تنزيل الشهادة', en: 'Download the certificate' }[locale]}
      </ButtonLink>
      <Button variant="warning" icon="trash">
        {{ ar: 'سحب الطلب', en: 'Withdraw the application' }[locale]}
      </Button>
      <Button disabled>{{ ar: 'غير متاح', en: 'Not available' }[locale]}</Button>
      <Button variant="secondary" size="sm">
        {{ ar: 'تصفية', en: 'Filter' }[locale]}
      </Button>
    </ButtonGroup>
  </>
)
