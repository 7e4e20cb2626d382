import type { Locale } from '@diwan/service-kit'
import { ProcessDiagram } from './process-diagram.tsx'

export const examples = (locale: Locale) => (
  <ProcessDiagram label={{ ar: 'مخطط الإجراء', en: 'Diagram of the process' }[locale]} xml="" marks={[]} />
)
