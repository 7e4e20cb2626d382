import { aPerson, nextTestId, testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { subscribeAll, on } from '../../platform/events.ts'
import { isPublicReference } from '../../platform/public-reference.ts'
import type { CredentialChanged } from './index.ts'
import { issueCredential } from './issue-credential.ts'
import { anIssue } from './testing/samples.ts'

describe('issueCredential', () => {
  const test = testDatabase()

  it('gives the credential a public number, history and a job that makes its document', async () => {
    const credential = await test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))
    expect(isPublicReference(credential.number)).toBe(true)
    expect(credential).toMatchObject({ status: 'valid', issuedAt: testNow, hasDocument: false })
    expect(
      await test.db.query('select event, actor, at from credentials.credential_event where credential_id = $1', [
        credential.id,
      ]),
    ).toEqual([{ event: 'issued', actor: 'system:test', at: testNow }])
    expect(
      await test.db.query(`select kind, payload from platform.job where key = $1`, [
        `credentials.render:${credential.id}`,
      ]),
    ).toEqual([{ kind: 'credentials.render', payload: { credentialId: credential.id } }])
  })

  it('returns the one there is when the same subject asks again', async () => {
    const input = anIssue()
    const made = await test.inCtx({}, (ctx) => issueCredential(ctx, input))
    const again = await test.inCtx({}, (ctx) => issueCredential(ctx, { ...input, validUntil: '2030-01-01' }))
    expect(again).toEqual(made)
    expect(
      await test.db.query('select 1 as one from credentials.credential_event where credential_id = $1', [made.id]),
    ).toHaveLength(1)
  })

  it('issues another type for the same subject', async () => {
    const input = anIssue()
    const [one, other] = await test.inCtx({}, async (ctx) => [
      await issueCredential(ctx, input),
      await issueCredential(ctx, { ...input, type: 'copy' }),
    ])
    expect(other!.number).not.toBe(one!.number)
  })

  it('issues one only when several transactions ask at the same time', async () => {
    const input = anIssue()
    const issued = await Promise.all(
      Array.from({ length: 12 }, () => test.inCtx({}, (ctx) => issueCredential(ctx, input))),
    )
    expect(new Set(issued.map(({ number }) => number)).size).toBe(1)
  })

  it('tells the modules above, with identifiers only', async () => {
    const told: CredentialChanged[] = []
    subscribeAll([on('credential.issued', async (_ctx, payload) => void told.push(payload))])
    const input = anIssue()
    const credential = await test.inCtx({ actor: aPerson() }, (ctx) => issueCredential(ctx, input))
    subscribeAll([])
    expect(told).toMatchObject([{ credentialId: credential.id, subject: input.subject }])
    expect(JSON.stringify(told)).not.toMatch(/Fatima|9999/)
  })

  it('leaves nothing behind when the transaction fails', async () => {
    const input = anIssue({ subject: { type: 'application', id: nextTestId() } })
    const failed = test.inCtx({}, async (ctx) => {
      await issueCredential(ctx, input)
      throw new Error('later step failed')
    })
    await expect(failed).rejects.toThrow('later step failed')
    expect(
      await test.db.query('select 1 as one from credentials.credential where subject_id = $1', [input.subject.id]),
    ).toEqual([])
  })

  it('keeps every text as it was given', async () => {
    const input = anIssue({
      statement: { ar: 'نص', en: "it's «quoted» \\ $1" },
      legalNote: { ar: 'ملاحظة', en: 'note' },
      ownerPersonId: nextTestId(),
    })
    const made = await test.inCtx({}, (ctx) => issueCredential(ctx, input))
    const read = await test.inCtx({}, (ctx) => issueCredential(ctx, input))
    expect(read).toEqual(made)
    expect(read).toMatchObject({ statement: input.statement, legalNote: input.legalNote, claims: input.claims })
  })
})
