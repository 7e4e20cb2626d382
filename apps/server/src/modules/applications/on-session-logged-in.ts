import { on } from '../../platform/events.ts'
import type { Draft } from './schema.ts'
import { lockAnonymousOf, setPerson } from './store/drafts.ts'

/** A form about somebody else, whose identity was checked in it, stays with the session: it is not this person's. */
const isAboutAnother = ({ facts }: Draft, personId: string): boolean => {
  const id = (facts['person']?.value as { id?: unknown } | undefined)?.id
  return typeof id === 'string' && id !== personId
}

/** What was begun before log-in belongs to the person from now on, and is found again on any device. */
export const onSessionLoggedIn = on('session.logged-in', async (ctx, { sessionId, personId }) => {
  const drafts = await lockAnonymousOf(ctx, sessionId)
  const adopted = drafts.filter((draft) => !isAboutAnother(draft, personId)).map(({ id }) => id)
  if (adopted.length > 0) await setPerson(ctx, adopted, personId)
})
