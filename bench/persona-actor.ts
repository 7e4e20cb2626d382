import type { Actor } from '../apps/server/src/platform/context.ts'
import { first, type Db } from '../apps/server/src/platform/db.ts'

/** The person of the seeded nation, as if logged in. */
export async function personaActor(owner: Db, personalNumber: string): Promise<Actor> {
  const account = first(
    await owner.query<{ id: string; person_id: string }>(
      'select id, person_id from identity.account where login = $1',
      [personalNumber],
    ),
  )
  if (!account) throw new Error('The person has no log-in')
  const { id: accountId, person_id: personId } = account
  const self = { sessionId: null, accountId, personId, onBehalfOf: personId, mandate: null }
  return { kind: 'person', ...self, assurance: 'basic' }
}
