import type { IconName } from '@diwan/ui'

const sectors: Readonly<Record<string, IconName>> = {
  interior: 'shield',
  health: 'health',
  revenue: 'payment',
  housing: 'home',
  social: 'people',
  abroad: 'globe',
  justice: 'justice',
  identity: 'person',
  business: 'building',
  utilities: 'settings',
}

const lifeEvents: Readonly<Record<string, IconName>> = {
  birth: 'people',
  study: 'document',
  work: 'building',
  'starting-a-business': 'chart',
  driving: 'car',
  travel: 'passport',
  'moving-home': 'home',
  marriage: 'people',
  illness: 'health',
  disability: 'person',
  hardship: 'payment',
  retirement: 'calendar',
  bereavement: 'register',
  'lost-document': 'search',
  'court-case': 'justice',
  'living-in-the-kingdom': 'location',
  'importing-goods': 'customs',
}

export const sectorIcon = (id: string): IconName => sectors[id] ?? 'document'
export const lifeEventIcon = (id: string): IconName => lifeEvents[id] ?? 'document'
