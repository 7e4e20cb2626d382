import { anOfficer, testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { listDecisions, recordDecision, type RecordDecision } from './index.ts'

const database = testDatabase()
const subject = { type: 'application', id: '00000000-0000-4000-8000-0000000000d1' }
const decision = (changes: Partial<RecordDecision> = {}): RecordDecision => ({
  subject,
  kind: 'cost',
  serviceId: 'library-card',
  serviceVersion: 1,
  inputs: { membership: 'student', 'person.age': 20 },
  result: { totalMinor: 1_500, tierId: 'student', explanation: { ar: 'عضوية طالب', en: 'Student membership' } },
  ...changes,
})

describe('a decision', () => {
  it('is kept with its rule version, inputs and result, in the order of deciding', async () => {
    const actor = anOfficer({ accountId: 'officer-1' })
    const ids = await database.inCtx({ actor }, async (ctx) => [
      (await recordDecision(ctx, decision({ kind: 'requirements', result: { met: true, results: [] } }))).decisionId,
      (await recordDecision(ctx, decision())).decisionId,
      (await recordDecision(ctx, decision({ subject: { type: 'application', id: 'another' } }))).decisionId,
    ])
    const kept = await database.inCtx({}, (ctx) => listDecisions(ctx, subject))
    expect(kept.map(({ decisionId }) => decisionId)).toEqual(ids.slice(0, 2))
    expect(kept[1]).toEqual({ ...decision(), decisionId: ids[1], actor: 'officer:officer-1', decidedAt: testNow })
  })

  it('of a transaction that fails was never made', async () => {
    const other = { type: 'application', id: 'failed' }
    const failing = database.inCtx({}, async (ctx) => {
      await recordDecision(ctx, decision({ subject: other }))
      throw new Error('refused elsewhere')
    })
    await expect(failing).rejects.toThrow('refused elsewhere')
    expect(await database.inCtx({}, (ctx) => listDecisions(ctx, other))).toEqual([])
  })

  it('can be neither changed nor removed by the application', async () => {
    await database.inCtx({}, (ctx) => recordDecision(ctx, decision()))
    await expect(database.db.query(`update decisions.decision set kind = 'other'`)).rejects.toThrow('permission denied')
    await expect(database.db.query('delete from decisions.decision')).rejects.toThrow('permission denied')
  })

  it('has a kind in lower case with hyphens', async () => {
    await expect(database.inCtx({}, (ctx) => recordDecision(ctx, decision({ kind: 'Cost 1' })))).rejects.toThrow(
      'decision_kind',
    )
  })
})
