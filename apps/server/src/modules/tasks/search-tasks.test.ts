import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { CaseWorld, textOf } from '../applications/testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

const search = async (q: string, who = world.reviewer) => world.post(who, '/en/office/search', { q })

describe('searching the queue', () => {
  it('finds a person’s tasks by personal number and by words of the name in either script, and leaves behind that it was asked', async () => {
    const { reference } = await world.submitted()
    for (const q of ['999900001', '٩٩٩٩ ٠٠٠٠١', 'maryam', 'Alalawi Maryam', 'مريم']) {
      expect(textOf((await search(q)).body)).toContain(reference)
    }
    expect(textOf((await search('Maryam Nobody')).body)).toContain('No matching tasks')
    const reads = await database.owner.query<{ purpose: string }>(`select purpose from audit.event where name = 'person.read'`)
    expect(reads.map(({ purpose }) => purpose)).toContain('Finding a person’s applications in the work queue')
  })

  it('finds what is finished as well', async () => {
    const application = await world.submitted()
    await world.decide(application, { outcome: 'complete' })
    expect(textOf((await search('Maryam')).body)).toMatch(/Finished/)
  })

  it('shows another entity nothing', async () => {
    const { reference } = await world.submitted()
    expect((await search('Maryam', world.otherEntity)).body).not.toContain(reference)
  })

  it('goes to the queue for a reference, which may stand in an address; a name may not', async () => {
    const { reference } = await world.submitted()
    const reply = await search(reference.toLowerCase())
    expect(reply.headers['location']).toBe(`/en/office?q=${reference.replaceAll('-', '')}`)
    expect((await search('Maryam')).statusCode).toBe(200)
  })
})
