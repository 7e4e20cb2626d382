import { anOfficer, aPerson, nextTestId, testDatabase } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { issueCredential } from './issue-credential.ts'
import { listCredentialsForSubject } from './list-credentials-for-subject.ts'
import { listCredentialsOf } from './list-credentials-of.ts'
import { anIssue } from './testing/samples.ts'

const entity = (entityId: string) => ({ entityId, name: { ar: 'جهة', en: entityId } })

describe('lists of credentials', () => {
  const test = testDatabase()
  const day = (number: number) => new Date(Date.UTC(2026, 1, number))

  it('show a person what they hold and what they asked for, newest first', async () => {
    const person = aPerson()
    const holder = { personId: person.personId, name: { ar: 'علي', en: 'Ali' } }
    await test.inCtx({ now: day(1) }, (ctx) => issueCredential(ctx, anIssue({ holder, type: 'first' })))
    await test.inCtx({ now: day(3) }, (ctx) =>
      issueCredential(ctx, anIssue({ ownerPersonId: person.personId, type: 'childs' })),
    )
    await test.inCtx({ now: day(2) }, (ctx) =>
      issueCredential(ctx, anIssue({ holder, type: 'second', validUntil: '2026-02-15' })),
    )
    await test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))

    const list = await test.inCtx({ actor: person }, (ctx) => listCredentialsOf(ctx, person.personId))
    expect(list.map(({ type, status }) => [type, status])).toEqual([
      ['childs', 'valid'],
      ['second', 'expired'],
      ['first', 'valid'],
    ])
    const [, second] = list
    const next = await test.inCtx({ actor: person }, (ctx) =>
      listCredentialsOf(ctx, person.personId, { before: second!.issuedAt, limit: 5 }),
    )
    expect(next.map(({ type }) => type)).toEqual(['first'])
  })

  it('are closed to other persons', async () => {
    const other = aPerson()
    await expect(test.inCtx({ actor: other }, (ctx) => listCredentialsOf(ctx, nextTestId()))).rejects.toMatchObject({
      code: 'credentials.not_holder',
    })
  })

  it('show an officer only what the own entity issued', async () => {
    const holder = { personId: nextTestId(), name: { ar: 'علي', en: 'Ali' } }
    for (const entityId of ['moi-cid', 'moh']) {
      await test.inCtx({}, (ctx) => issueCredential(ctx, anIssue({ holder, issuer: entity(entityId) })))
    }
    const list = await test.inCtx({ actor: anOfficer({ entityId: 'moh' }) }, (ctx) =>
      listCredentialsOf(ctx, holder.personId),
    )
    expect(list.map(({ issuer }) => issuer.entityId)).toEqual(['moh'])
  })

  it('show of a subject what the actor may read', async () => {
    const input = anIssue({ type: 'one' })
    await test.inCtx({}, async (ctx) => {
      await issueCredential(ctx, input)
      await issueCredential(ctx, { ...input, type: 'two', issuer: entity('moh') })
    })
    const seenBy = async (actor: ReturnType<typeof aPerson> | ReturnType<typeof anOfficer>) =>
      (await test.inCtx({ actor }, (ctx) => listCredentialsForSubject(ctx, input.subject)))
        .map(({ type }) => type)
        .toSorted()
    expect(await seenBy(aPerson({ personId: input.holder.personId! }))).toEqual(['one', 'two'])
    expect(await seenBy(anOfficer({ entityId: 'moh' }))).toEqual(['two'])
    expect(await seenBy(aPerson())).toEqual([])
  })
})
