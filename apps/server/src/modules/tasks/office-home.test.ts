import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaseWorld, textOf } from '../applications/testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

const office = async (login: string, path = '/en/office') => {
  const officer = await world.platform.openSession('office', await world.platform.actorOf(login))
  return world.get(officer, path)
}

describe('the back office begins', () => {
  it('for the owner of services with the services of the entity and the work that waits in each, without cases', async () => {
    const application = await world.submitted({ service: 'iga.address-update' })
    const reply = await office('iga.owner')
    const text = world.expectPage(reply)
    expect(text).toMatch(/Update address 1 3 working days 1 1 0/)
    expect(text).not.toContain('Replacement of a lost or damaged passport')
    expect(text).not.toContain(application.reference)
    expect(world.expectPage(await office('iga.owner', '/ar/office'))).toContain('خدمات الجهة')
  })

  it('for the administrator with the officers of the entity and their roles', async () => {
    const text = world.expectPage(await office('iga.admin'))
    expect(text).toMatch(/iga\.supervisor Reviewer, Supervisor/)
    expect(text).not.toContain('cid.reviewer')
    const arabic = await office('iga.admin', '/ar/office')
    expect(world.expectPage(arabic)).toContain('مسؤول النظام')
    expect(arabic.body).toMatch(/<nav[^]*موظفو الجهة[^]*<\/nav>/)
  })

  it('for those who decide and hand over with their queue', async () => {
    for (const login of ['iga.reviewer', 'iga.supervisor', 'iga.counter']) {
      expect(textOf((await office(login)).body)).toContain('Work queue')
    }
  })
})
