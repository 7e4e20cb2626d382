import { aPerson, anOfficer, anonymous, testDatabase } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { startOutside } from '../exchange/testing/exchange-world.ts'
import { png } from '../files/testing/samples.ts'
import { sessionOfAccessKey } from './access-key.ts'
import { createApplication } from './index.ts'
import { getApplicationById } from './store/applications.ts'
import { FormWorld } from './testing/form-world.ts'

const database = testDatabase()
const world = new FormWorld(database)
beforeAll(() => world.setUp())

const answers = { first_visit: '2026-01-15', membership: 'adult', books: 4, accepts_rules: true }
const files = { photo: { filename: 'photo.png', contentBase64: png.toString('base64') } }
type Input = Parameters<typeof createApplication>[1]
const card: Input = { serviceId: 'library-card', answers: { ...answers, card_name: 'Maryam Alalawi' }, files, declared: true }

const create = (changes: Partial<Input> = {}, actor: Parameters<FormWorld['as']>[0] = world.person) =>
  world.as(actor, (ctx) => createApplication({ ...ctx, channel: 'api' }, { ...card, ...changes }))

describe('applying in one call', () => {
  it('needs the log-in that the service needs', async () => {
    await expect(create({}, anonymous())).rejects.toMatchObject({ code: 'applications.sign_in_needed', status: 401 })
    await expect(create({}, anOfficer())).rejects.toMatchObject({ code: 'applications.officers_cannot_apply', status: 403 })
  })

  it('takes what the register knows and need not be sent', async () => {
    const { id, accessKey, status } = await create()
    expect({ accessKey, status }).toEqual({ accessKey: null, status: 'in-review' })
    const application = await world.as(world.person, (ctx) => getApplicationById(ctx, id))
    expect(application).toMatchObject({
      channel: 'api',
      draftId: null,
      answers: { cpr: world.record.personalNumber, mobile: '+97336001234', books: 4, photo: { filename: 'photo.png' } },
    })
    expect(await database.db.query('select id from files.file where owner_id = $1', [id])).toHaveLength(1)
  })

  it('never takes a register’s answer from the caller', async () => {
    const { id } = await create({ answers: { ...card.answers, cpr: '999900002' } })
    const application = await world.as(world.person, (ctx) => getApplicationById(ctx, id))
    expect(application.answers['cpr']).toBe(world.record.personalNumber)
  })

  it('answers with everything that is wrong, by question', async () => {
    const wrong = await create({ answers: { ...card.answers, books: 2, reserved: 3, mobile: '123', accepts_rules: false } }).catch((error: unknown) => error)
    expect(wrong).toMatchObject({ code: 'applications.answers_incomplete', status: 422 })
    expect((wrong as { issues: { field: string }[] }).issues.map(({ field }) => field)).toEqual(['reserved', 'mobile', 'accepts_rules'])
    await expect(create({ answers: { ...card.answers, membership: 'junior' } })).rejects.toMatchObject({
      code: 'applications.requirements_not_met',
      issues: [{ field: 'juniorBooks' }],
    })
  })

  it('names questions that do not exist, and files that are wrong or belong nowhere', async () => {
    await expect(create({ answers: { ...card.answers, nickname: 'M', photo: { fileId: 'x' } } })).rejects.toMatchObject({
      code: 'applications.unknown_questions',
      issues: [{ field: 'nickname' }, { field: 'photo' }],
    })
    const text = { filename: 'photo.png', contentBase64: Buffer.from('words').toString('base64') }
    await expect(create({ files: { photo: text, books: text } })).rejects.toMatchObject({ issues: [{ field: 'photo' }, { field: 'books' }] })
    await expect(create({ files: {} })).rejects.toMatchObject({ issues: [{ field: 'photo' }] })
  })

  it('is open to a person the register does not know only with a clear answer', async () => {
    await expect(create({}, aPerson())).rejects.toMatchObject({ code: 'applications.fact_missing', status: 422 })
  })

  it('says when a register does not answer, and keeps nothing', async () => {
    const due = { serviceId: 'customs.pay-fees', answers: { declaration_no: 'BH-2026-0001', importer_id: '12345-1', full_name: 'Noor', mobile: '36000001', email: 'n@example.com' } }
    const before = await world.count('application')
    await expect(create({ ...due, files: {} }, anonymous())).rejects.toMatchObject({ code: 'exchange.source_unavailable', status: 503 })
    expect(await world.count('application')).toBe(before)
  })

  it('without log-in gives a key that opens it, and keeps only what the key hashes to', async () => {
    const outside = await startOutside(database)
    try {
      const answers = { declaration_no: 'DEMO-2020-0001', importer_id: '999910001', full_name: 'Noor', mobile: '36000001', email: 'n@example.com' }
      const { id, accessKey } = await create({ serviceId: 'customs.pay-fees', answers, files: {} }, anonymous())
      const application = await world.as(world.person, (ctx) => getApplicationById(ctx, id))
      expect(application).toMatchObject({ personId: null, contact: { email: 'n@example.com', mobile: '+97336000001' }, applicantName: { en: 'Noor' } })
      expect(application.sessionId).toBe(sessionOfAccessKey(accessKey!))
      const wrong = create({ serviceId: 'customs.pay-fees', answers: { ...answers, importer_id: '999910009' }, files: {} }, anonymous())
      await expect(wrong).rejects.toMatchObject({ issues: [{ field: 'declaration_no' }] })
    } finally {
      await outside.stop()
    }
  })
})
