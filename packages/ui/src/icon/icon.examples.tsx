import type { Locale } from '@diwan/service-kit'
import { drawings } from './drawings.ts'
import type { IconName } from './drawings.ts'
import { Icon } from './icon.tsx'

export const examples = (locale: Locale) => (
  <ul class="dw-icon-list" lang={locale}>
    {(Object.keys(drawings) as IconName[]).map((name) => (
      <li key={name}>
        <Icon name={name} size="lg" />
        <bdi dir="ltr">{name}</bdi>
      </li>
    ))}
  </ul>
)
