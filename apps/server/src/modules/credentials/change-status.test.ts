import { anOfficer, aPerson, testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { newPublicReference } from '../../platform/public-reference.ts'
import { issueCredential } from './issue-credential.ts'
import { reinstateCredential } from './reinstate-credential.ts'
import { revokeCredential } from './revoke-credential.ts'
import { transitions } from './rules.ts'
import { suspendCredential } from './suspend-credential.ts'
import { anIssue, reason } from './testing/samples.ts'
import { verifyCredential } from './verify-credential.ts'

const issuer = anOfficer({ entityId: 'moi-cid' })

describe('changing the status of a credential', () => {
  const test = testDatabase()
  const issue = () => test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))
  const statusOf = async (number: string) => (await test.inCtx({}, (ctx) => verifyCredential(ctx, number))).status

  it.each([
    ['an officer of another entity', anOfficer({ entityId: 'iga', roles: ['supervisor'] })],
    ['a person', aPerson()],
  ])('is forbidden to %s', async (_, actor) => {
    const { number } = await issue()
    await expect(test.inCtx({ actor }, (ctx) => revokeCredential(ctx, { number, reason }))).rejects.toMatchObject({
      code: 'credentials.not_issuer',
    })
    expect(await statusOf(number)).toBe('valid')
  })

  it('is forbidden to the holder', async () => {
    const credential = await issue()
    const holder = aPerson({ personId: credential.holderPersonId! })
    await expect(
      test.inCtx({ actor: holder }, (ctx) => revokeCredential(ctx, { number: credential.number, reason })),
    ).rejects.toMatchObject({ code: 'credentials.not_issuer' })
  })

  it('lets an officer of the issuer revoke, with reason and time in the history', async () => {
    const { id, number } = await issue()
    await test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number: number.toLowerCase(), reason }))
    expect(await statusOf(number)).toBe('revoked')
    expect(
      await test.db.query(
        'select event, actor, detail, at from credentials.credential_event where credential_id = $1 order by id',
        [id],
      ),
    ).toMatchObject([
      { event: 'issued' },
      { event: 'revoked', actor: `officer:${issuer.accountId}`, detail: { reason }, at: testNow },
    ])
  })

  it('lets a suspended one become valid again', async () => {
    const { number } = await issue()
    await test.inCtx({ actor: issuer }, (ctx) => suspendCredential(ctx, { number, reason }))
    expect(await statusOf(number)).toBe('suspended')
    await test.inCtx({ actor: issuer }, (ctx) => reinstateCredential(ctx, { number, reason }))
    expect(await statusOf(number)).toBe('valid')
  })

  it('refuses what the present state does not allow', async () => {
    const { number } = await issue()
    await expect(
      test.inCtx({ actor: issuer }, (ctx) => reinstateCredential(ctx, { number, reason })),
    ).rejects.toMatchObject({
      code: 'credentials.status_unchanged',
    })
    await test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number, reason }))
    for (const change of [revokeCredential, suspendCredential, reinstateCredential]) {
      await expect(test.inCtx({ actor: issuer }, (ctx) => change(ctx, { number, reason }))).rejects.toMatchObject({
        code: 'credentials.already_revoked',
      })
    }
  })

  it('needs a reason in both languages', async () => {
    const { number } = await issue()
    await expect(
      test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number, reason: { ar: ' ', en: 'x' } })),
    ).rejects.toMatchObject({ code: 'credentials.reason_needed' })
  })

  it.each([newPublicReference('GC'), 'nonsense'])('does not find %s', async (number) => {
    await expect(
      test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number, reason })),
    ).rejects.toMatchObject({
      code: 'credentials.not_found',
    })
  })

  it('happens once when two officers revoke at the same time', async () => {
    const { id, number } = await issue()
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number, reason })),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      await test.db.query(
        `select 1 as one from credentials.credential_event where credential_id = $1 and event = 'revoked'`,
        [id],
      ),
    ).toHaveLength(1)
  })

  it('knows the same states as the table', async () => {
    const [row] = await test.owner.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'credential_status'`,
    )
    expect([...row!.definition.matchAll(/'(\w+)'::text/g)].map(([, state]) => state).toSorted()).toEqual(
      Object.keys(transitions).toSorted(),
    )
  })

  it('cannot change or delete history and documents', async () => {
    await issue()
    for (const statement of [
      'update credentials.credential_event set actor = actor',
      'delete from credentials.credential_event',
      'update credentials.document set sha256 = sha256',
      'delete from credentials.document',
    ]) {
      await expect(test.db.query(statement)).rejects.toThrow('permission denied')
    }
  })
})
