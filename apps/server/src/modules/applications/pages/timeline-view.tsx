import type { Locale } from '@diwan/service-kit'
import { Timeline } from '@diwan/ui'
import type { TimelineEntry } from '../timeline.ts'

export const TimelineView = ({ locale, entries }: { readonly locale: Locale; readonly entries: readonly TimelineEntry[] }) => (
  <Timeline
    locale={locale}
    time
    steps={entries.map(({ title, state, at, expectedBy, by, notes }) => ({
      title: title[locale],
      state,
      at: at ?? undefined,
      expectedBy: expectedBy ?? undefined,
      by: by?.[locale],
      children: notes.length > 0 ? notes.map((note) => <p key={note.en}>{note[locale]}</p>) : undefined,
    }))}
  />
)
