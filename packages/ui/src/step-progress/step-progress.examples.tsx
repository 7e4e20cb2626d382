import type { Locale } from '@diwan/service-kit'
import { StepProgress } from './step-progress.tsx'

export const examples = (locale: Locale) => (
  <StepProgress locale={locale} current={2} total={5} label={{ ar: 'بيانات التواصل', en: 'Contact details' }[locale]} />
)
