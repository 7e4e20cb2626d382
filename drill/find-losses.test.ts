import { randomUUID } from 'node:crypto'
import { testDatabase } from '@diwan/testkit'
import { beforeEach, expect, test } from 'vitest'
import { findLosses } from './find-losses.ts'
import type { Acknowledged } from './people.ts'

const database = testDatabase()
const nothing: Acknowledged = { submissions: new Map(), decisions: new Map() }
const instance = randomUUID()

async function history(seq: number, kind: string, token: string, data: object = {}): Promise<void> {
  await database.owner.query(
    `insert into workflow.process_history (instance_id, seq, at, kind, element_id, token_id, actor, data)
     values ($1, $2, now(), $3, 'review', $4, 'test', $5)`,
    [instance, seq, kind, token, JSON.stringify(data)],
  )
}

beforeEach(async () => {
  await database.owner.query(
    'truncate workflow.process_history, workflow.process_instance, workflow.process_definition cascade',
  )
  await database.owner.query(
    `insert into workflow.process_definition (id, version, hash, xml, compiled, published_at)
     values ('p', 1, 'h', '', '{}', now())`,
  )
  await database.owner.query(
    `insert into workflow.process_instance (id, process_id, process_version, subject_type, subject_id, tokens,
       last_token, variables, limits, status, revision, history_length, started_at, ended_at)
     values ($1, 'p', 1, 'test', '1', '[]', 1, '{}', '{}', 'ended', 2, 2, now(), now())`,
    [instance],
  )
})

test('nothing is lost where everything is there', async () => {
  await history(1, 'activity-started', '1')
  await history(2, 'activity-completed', '1', { outcome: 'approve' })
  const decisions = new Map([[`${instance} 1`, 'approve']])
  const losses = await findLosses(database.owner, { ...nothing, decisions })
  expect(Object.values(losses).filter((count) => count !== 0)).toEqual([])
})

test('a submission that was acknowledged and is not there is counted', async () => {
  const submissions = new Map([[randomUUID(), 'LC00-0000-0000-0']])
  expect(await findLosses(database.owner, { ...nothing, submissions })).toMatchObject({ submissionsLost: 1 })
})

test('a decision that was acknowledged and is not there, or is another, is counted', async () => {
  await history(1, 'activity-started', '1')
  await history(2, 'activity-completed', '1', { outcome: 'reject' })
  const decisions = new Map([[`${instance} 1`, 'approve'], [`${instance} 2`, 'approve']])
  expect(await findLosses(database.owner, { ...nothing, decisions })).toMatchObject({ decisionsLost: 2 })
})

test('a gap in a history is counted, and a step that was done twice', async () => {
  await history(1, 'activity-started', '1')
  await history(3, 'activity-started', '1')
  expect(await findLosses(database.owner, nothing)).toMatchObject({ historyGaps: 1, stepsDoubled: 1 })
})
