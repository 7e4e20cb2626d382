import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { CaseWorld } from './testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

const path = ({ reference }: { readonly reference: string }, locale = 'en') => `/${locale}/office/cases/${reference}/process`

interface Mark {
  readonly element: string
  readonly marker: string
}

const marksOn = (html: string): Mark[] => {
  const json = /data-marks="([^"]*)"/.exec(html)![1]!
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Mark[]
}

describe('the diagram of a case', () => {
  it('marks where it stands and what is done, and says the same in a list', async () => {
    const application = await world.decide(await world.submitted(), { outcome: 'complete' })
    const reply = await world.get(world.reviewer, path(application))
    const text = world.expectPage(reply)
    expect(marksOn(reply.body).filter(({ marker }) => marker === 'dw-diagram--current').map(({ element }) => element)).toEqual(['decide'])
    expect(marksOn(reply.body).map(({ element }) => element)).toEqual(expect.arrayContaining(['check']))
    expect(text).toMatch(/Review and decide The case is here/)
    expect(text).toMatch(/Check the conditions Done/)
    expect(text).toMatch(/Not reached/)
    expect(reply.body).toMatch(/data-process-diagram[^>]*hidden|hidden[^>]*data-process-diagram/)
  })

  it('has Arabic names in Arabic, and its script on no other page', async () => {
    const application = await world.submitted()
    const arabic = await world.get(world.reviewer, path(application, 'ar'))
    expect(arabic.body).toMatch(/data-xml="[^"]*name=&quot;[\u0600-\u06ff]/)
    expect(arabic.body).toContain('/assets/process-diagram.')
    for (const other of ['/en/office', `/en/office/cases/${application.reference}`]) {
      expect((await world.get(world.reviewer, other)).body).not.toContain('/assets/process-diagram.')
    }
    const script = /\/assets\/process-diagram\.[0-9a-f]+\.js/.exec(arabic.body)![0]
    expect((await world.get(world.reviewer, script)).statusCode).toBe(200)
  })

  it('is not there for another entity', async () => {
    expect((await world.get(world.otherEntity, path(await world.submitted()))).statusCode).toBe(404)
  })
})
