import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CaseWorld } from '../../modules/applications/testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

/** What the navigation says beside the inbox, to eyes and to screen readers. */
async function inboxOn(path: string, who = world.applicant): Promise<string> {
  const reply = await world.get(who, path)
  world.expectPage(reply)
  const [, link = ''] = reply.body.match(/<nav class="dw-nav"[^]*?<a href="[^"]*\/inbox"[^>]*>([^]*?)<\/a>/) ?? []
  return link.replaceAll(/<[^>]+>/g, '')
}

it('the navigation tells how many messages are unread, in both languages, until they are opened', async () => {
  expect(await inboxOn('/en/applications')).toBe('Inbox')
  await world.submitted()
  await world.submitted()
  expect(await inboxOn('/en/applications')).toBe('Inbox 2 unread')
  expect(await inboxOn('/ar/applications')).toMatch(/2 غير مقروءة$/)
  const { body } = await world.get(world.applicant, '/en/inbox')
  const links = [...body.matchAll(/href="(\/en\/inbox\/[^"]+)"/g)].map(([, link]) => link!)
  expect(await inboxOn(links[0]!)).toBe('Inbox 1 unread')
  expect(await inboxOn('/en/inbox', world.stranger)).toBe('Inbox')
  expect(await inboxOn('/en/track', world.visitor)).toBe('Inbox')
})

it('pages that are kept in memory tell it too, and need no connection for it', async () => {
  const card = '/en/services/library-card'
  await inboxOn(card, world.stranger)
  await inboxOn('/en/inbox')
  expect(await inboxOn(card)).toBe('Inbox 1 unread')
  let acquired = 0
  const count = () => void acquired++
  database.db.pool.on('acquire', count)
  expect(await inboxOn(card)).toBe('Inbox 1 unread')
  expect(await inboxOn(card, world.stranger)).toBe('Inbox')
  database.db.pool.off('acquire', count)
  expect(acquired).toBe(0)
})
