import type { Locale } from '@diwan/service-kit'
import { Tag } from '@diwan/ui'
import { sectionNames, type Section } from '../changes/change-names.ts'
import type { Change } from '../changes/describe-changes.ts'
import { ownerTexts as texts } from '../owner-texts.ts'

const tones = { added: 'success', removed: 'danger', changed: 'info', moved: 'neutral' } as const

/** What a version changes, part by part. */
export function ChangeList({ locale, changes }: { readonly locale: Locale; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p>{texts.noChanges[locale]}</p>
  const sections = [...new Set(changes.map(({ section }) => section))]
  return (
    <>
      {sections.map((section: Section) => (
        <section key={section}>
          <h3>{sectionNames[section][locale]}</h3>
          <ul class="dw-flow">
            {changes
              .filter((change) => change.section === section)
              .map(({ kind, text }) => (
                <li key={text.en}>
                  <Tag tone={tones[kind]}>{texts.kinds[kind][locale]}</Tag> {text[locale]}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
