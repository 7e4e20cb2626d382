import type { Subject } from './events.ts'
import type { ThrownEvent } from './store/thrown-events.ts'

/** What an instance that an event starts is about: what the event is about, else the process itself. */
export const subjectOf = (event: Pick<ThrownEvent, 'subject'> | undefined, processId: string): Subject =>
  event?.subject ?? { type: 'process', id: processId }
