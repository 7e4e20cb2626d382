import { anOfficer, aPerson, anonymous, testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import { countUnread } from './count-unread.ts'
import { inboxPageSize, listInbox } from './list-inbox.ts'
import { listNoticesAbout } from './list-notices-about.ts'
import { notify } from './notify.ts'
import { readNotice } from './read-notice.ts'
import { deliveryOutcomes } from './schema.ts'
import { aNotice } from './testing/samples.ts'

describe('the inbox of a person', () => {
  const test = testDatabase()
  const sendTo = async (personId: string, at = testNow) => {
    const input = aNotice({ to: { personId } })
    const { noticeId } = await test.inCtx({ now: at }, (ctx) => notify(ctx, input))
    return { noticeId, subject: input.subject }
  }

  it('counts a notice as unread until it is opened, and the first opening is evidence', async () => {
    const person = aPerson()
    const { noticeId, subject } = await sendTo(person.personId)
    expect(await test.inCtx({ actor: person }, (ctx) => countUnread(ctx, person.personId))).toBe(1)
    for (const minutes of [1, 2]) {
      const now = new Date(testNow.getTime() + minutes * 60_000)
      await test.inCtx({ actor: person, now }, (ctx) => readNotice(ctx, noticeId))
    }
    expect(await test.inCtx({ actor: person }, (ctx) => countUnread(ctx, person.personId))).toBe(0)
    const [notice] = await test.inCtx({}, (ctx) => listNoticesAbout(ctx, subject))
    const inbox = notice!.deliveries.filter(({ channel }) => channel === 'inbox')
    expect(inbox.map(({ outcome, actor, at }) => [outcome, actor, at])).toEqual([
      ['placed', 'system:test', testNow],
      ['read', `person:${person.personId}`, new Date(testNow.getTime() + 60_000)],
    ])
  })

  it('writes one piece of evidence when two windows open a notice at once', async () => {
    const person = aPerson()
    const { noticeId, subject } = await sendTo(person.personId)
    await Promise.all([1, 2, 3].map(() => test.inCtx({ actor: person }, (ctx) => readNotice(ctx, noticeId))))
    const [notice] = await test.inCtx({}, (ctx) => listNoticesAbout(ctx, subject))
    expect(notice!.deliveries.filter(({ outcome }) => outcome === 'read')).toHaveLength(1)
  })

  it('is open to the addressee and to who acts for the addressee, to nobody else', async () => {
    const person = aPerson()
    const { noticeId } = await sendTo(person.personId)
    const representative = aPerson({ onBehalfOf: person.personId, mandate: { id: 'm1' } })
    await test.inCtx({ actor: representative }, (ctx) => readNotice(ctx, noticeId))
    const awayForAnother = { ...person, onBehalfOf: aPerson().personId }
    for (const actor of [aPerson(), anOfficer(), anonymous(), awayForAnother]) {
      await expect(test.inCtx({ actor }, (ctx) => readNotice(ctx, noticeId))).rejects.toMatchObject({
        code: 'notices.not_found',
      })
      await expect(test.inCtx({ actor }, (ctx) => listInbox(ctx, person.personId, 1))).rejects.toMatchObject({
        code: 'notices.not_addressee',
      })
    }
  })

  it('lists the newest first, page by page', async () => {
    const person = aPerson()
    const ids: string[] = []
    for (let index = 0; index < inboxPageSize + 2; index += 1) {
      ids.unshift((await sendTo(person.personId, new Date(testNow.getTime() + index * 1000))).noticeId)
    }
    const pageOf = (page: number) => test.inCtx({ actor: person }, (ctx) => listInbox(ctx, person.personId, page))
    const [first, second] = [await pageOf(1), await pageOf(2)]
    expect([...first.notices, ...second.notices].map(({ id }) => id)).toEqual(ids)
    expect([first.pages, first.total, first.unread]).toEqual([2, inboxPageSize + 2, inboxPageSize + 2])
  })

  it('shows evidence to officers and to nobody who only applied', async () => {
    const person = aPerson()
    const { subject } = await sendTo(person.personId)
    expect(await test.inCtx({ actor: anOfficer() }, (ctx) => listNoticesAbout(ctx, subject))).toHaveLength(1)
    await expect(test.inCtx({ actor: person }, (ctx) => listNoticesAbout(ctx, subject))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('keeps evidence that nobody can change or delete, not even the application', async () => {
    await expect(test.db.query(`update notices.delivery set outcome = 'read'`)).rejects.toThrow('permission denied')
    await expect(test.db.query('delete from notices.delivery')).rejects.toThrow('permission denied')
  })

  it('knows the same outcomes in the program and in the database', async () => {
    const [row] = await test.owner.query<{ check: string }>(
      `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'delivery_outcome'`,
    )
    expect([...row!.check.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name).sort()).toEqual(
      [...deliveryOutcomes].sort(),
    )
  })
})
