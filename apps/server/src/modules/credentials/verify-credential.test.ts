import { anonymous, testDatabase } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { newPublicReference } from '../../platform/public-reference.ts'
import { issueCredential } from './issue-credential.ts'
import { anIssue } from './testing/samples.ts'
import { verifyCredential } from './verify-credential.ts'

describe('verifyCredential', () => {
  const test = testDatabase()
  const verify = (number: string, now?: Date) =>
    test.inCtx({ actor: anonymous(), ...(now ? { now } : {}) }, (ctx) => verifyCredential(ctx, number))
  const issue = () => test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))

  it('answers anybody with the minimum', async () => {
    const { number } = await issue()
    const answer = await verify(number)
    expect(answer).toMatchObject({
      status: 'valid',
      number,
      title: { en: 'Good-conduct certificate' },
      issuer: { entityId: 'moi-cid' },
      issuedOn: '2026-03-01',
      validUntil: '2026-06-01',
      holderName: { ar: 'فاطمة أ.', en: 'Fatima A.' },
      claims: [{ id: 'purpose' }],
    })
    expect(JSON.stringify(answer)).not.toMatch(/999900012|Ansari|application/)
  })

  it('accepts the number as people type it', async () => {
    const { number } = await issue()
    expect(await verify(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({ status: 'valid', number })
  })

  it('says expired after the last day', async () => {
    const { number } = await issue()
    expect((await verify(number, new Date('2026-06-02T06:00:00Z'))).status).toBe('expired')
  })

  it('gives one and the same answer to a number never given and to a mistyped one', async () => {
    const { number } = await issue()
    const mistyped = number.slice(0, -1) + (number.endsWith('A') ? 'B' : 'A')
    for (const unknown of [newPublicReference('GC'), mistyped, '', "'; drop table credentials.credential --"]) {
      expect(await verify(unknown)).toEqual({ status: 'unknown' })
    }
  })

  it('finds a number through the index', async () => {
    const plan = await test.owner.query<{ 'QUERY PLAN': string }>(
      `explain select 1 from credentials.credential where number = 'GC7K-4M9P-XW3D-T'`,
    )
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('credential_number_unique')
  })
})
