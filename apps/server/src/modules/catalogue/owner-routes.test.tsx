import { anOfficer, testDatabase } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createModuleServer, openSession } from '../../platform/http/testing/module-server.tsx'
import { configureCatalogue } from './configuration.ts'
import { loadDefinitions } from './load-definitions.ts'
import { permissions } from './policy.ts'
import { publishServices } from './publish-services.ts'
import { routes } from './routes.ts'

const id = 'iga.address-update'
const history = `/en/office/services/${id}`

describe('pages of service owners', () => {
  const test = testDatabase()
  const audited: string[] = []
  let app: FastifyInstance
  let definition: Record<string, unknown>

  beforeAll(async () => {
    configureCatalogue({ search: async () => [], countRunningCases: async () => new Map([[1, 2]]) })
    const service = (await loadDefinitions()).find((candidate) => candidate.id === id)!
    await test.inCtx({}, (ctx) => publishServices(ctx, [service]))
    definition = JSON.parse(JSON.stringify(service)) as Record<string, unknown>
    app = await createModuleServer({ db: test.db, permissions, routes, audited })
  })
  afterAll(() => app.close())
  beforeEach(() => void (audited.length = 0))

  const signIn = async (entityId = 'iga', role = 'service-owner') => {
    const { cookies, csrf } = await openSession(test.db, 'office', anOfficer({ entityId, roles: [role] }))
    return {
      get: (url: string) => app.inject({ url, cookies }),
      post: (url: string, payload: object = {}) =>
        app.inject({ method: 'POST', url, cookies, payload: { _csrf: csrf, ...payload } }),
    }
  }
  type Owner = Awaited<ReturnType<typeof signIn>>
  const brought = (change: object) => ({
    definition: JSON.stringify({ ...definition, ...change }),
    reason: 'A new title.',
  })
  const propose = async (owner: Owner, change: object) => {
    const { statusCode, headers } = await owner.post('/en/office/service-drafts', brought(change))
    expect(statusCode).toBe(303)
    return String(headers.location)
  }

  it('are for service owners alone', async () => {
    const supervisor = await signIn('iga', 'supervisor')
    for (const path of ['/en/office/services', history, '/en/office/service-drafts/new']) {
      expect((await supervisor.get(path)).statusCode).toBe(403)
    }
    expect((await (await signIn('moh')).get(history)).statusCode).toBe(404)
  })

  it('give the definition to be changed, and say what is wrong with what is brought, keeping it', async () => {
    const owner = await signIn()
    const file = await owner.get(`/en/office/services/${id}/versions/1`)
    expect(file.headers['content-disposition']).toContain(`${id}-1.json`)
    expect(file.json()).toEqual(definition)
    const wrong = await owner.post('/en/office/service-drafts', { definition: '{ "id": 1 }', reason: 'x' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('{ &quot;id&quot;: 1 }')
    expect((await owner.post('/en/office/service-drafts')).statusCode).toBe(422)
    expect(audited).not.toContain('service.published')
  })

  it('show a draft with its faults, the changes in words, and no button to publish it', async () => {
    const owner = await signIn()
    const draft = await propose(owner, { version: 2, steps: [{ ar: 'خطوة', en: '' }] })
    const { body } = await (await signIn()).get(draft)
    expect(body).toContain('is not whole in Arabic and English')
    expect(body).toContain('steps on the card')
    expect(body).not.toContain('/publish"')
    const nameless = await propose(owner, { version: 2, title: { ar: 'خدمة', en: ' ' } })
    expect((await owner.get(nameless)).body).toContain(`<h1>${id}</h1>`)
    const draftAgain = await propose(owner, { version: 2, steps: [] })
    const withdrawn = await owner.post(`${draftAgain}/withdraw`, { reason: 'It was a trial.' })
    expect(withdrawn.headers.location).toBe(`${history}?done=withdrawn`)
    expect(audited).toContain('service.draft_withdrawn')
  })

  it('publish with four eyes, once, and then tell who did and what changed', async () => {
    const [author, colleague] = [await signIn(), await signIn()]
    const title = { ar: 'تغيير العنوان', en: 'Change my address' }
    const draft = await propose(author, { version: 2, title })
    expect((await author.get(draft)).body).not.toContain('/publish"')
    expect((await colleague.get(draft)).body).toContain(`${draft}/publish`)
    expect((await author.post(`${draft}/publish`)).statusCode).toBe(403)
    const replies = await Promise.all([colleague.post(`${draft}/publish`), colleague.post(`${draft}/publish`)])
    for (const { headers } of replies) expect(headers.location).toBe(`${history}?done=published`)
    expect(audited).toContain('service.published')
    const shown = await author.get(history)
    expect(shown.body).toContain(`${history}/changes?from=1&amp;to=2`)
    const changes = await author.get(`${history}/changes?from=1&to=2`)
    expect(changes.body).toContain('Change my address')
    expect((await author.get(`${history}/changes?from=1&to=9`)).statusCode).toBe(404)
    const arabic = await author.get(`/ar/office/services/${id}/changes?from=1&to=2`)
    expect(arabic.body).toContain('تغيير العنوان')
  })

  it('end an offer only with a reason, and count the cases that go on', async () => {
    const owner = await signIn()
    const asked = await owner.get(`${history}/retire`)
    expect(asked.body).toContain('2 cases are running; they go on to their end by the version they began with.')
    expect((await owner.post(`${history}/retire`, { reason: ' ' })).statusCode).toBe(422)
    expect((await owner.get(`/en/services/${id}`)).statusCode).toBe(200)
    const done = await owner.post(`${history}/retire`, { reason: 'Joined with another service.' })
    expect(done.headers.location).toBe(`${history}?done=retired`)
    const again = await owner.post(`${history}/retire`, { reason: 'Once more, please.' })
    expect(again.headers.location).toBe(history)
    expect((await owner.get(history)).body).toContain('Joined with another service.')
    expect((await owner.get(`/en/services/${id}`)).statusCode).toBe(404)
  })
})
