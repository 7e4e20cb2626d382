import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { drainJobs } from '../../platform/jobs.ts'
import { decideCase } from './decide-case.ts'
import { CaseWorld } from './testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

const reason = { ar: 'لديك بطاقة سارية.', en: 'You already have a valid card.' }
const casePath = ({ reference }: { readonly reference: string }) => `/en/office/cases/${reference}`

describe('an officer’s page of a case', () => {
  it('is not there for officers of another entity, as a case that does not exist is not', async () => {
    const application = await world.submitted()
    const other = await world.get(world.otherEntity, casePath(application))
    const none = await world.get(world.otherEntity, casePath({ reference: 'APAA-AAAA-AAAA-A' }))
    expect([other.statusCode, none.statusCode]).toEqual([404, 404])
    expect(other.body).toContain('Your entity has no application with this reference')
  })

  it('shows what the decision needs and nothing more', async () => {
    const application = await world.submitted()
    const text = world.expectPage(await world.get(world.reviewer, casePath(application)))
    expect(text).toContain('Maryam Alalawi')
    expect(text).toContain('Population register')
    expect(text).toContain('Filling in the application for a library card')
    expect(text).toContain('At least 15 years old')
    expect(text).toContain('Rules of the library (fictional) · Article 2')
    expect(text).toContain('Check completeness')
    // Not among the fields of the review: contact and home address.
    expect(text).not.toContain('reader@example.com')
    expect(text).not.toContain('Home address')
    expect(text).not.toContain('3600 0001')
  })

  it('shows the counter nothing of the answers', async () => {
    const application = await world.submitted()
    const text = world.expectPage(await world.get(world.counter, casePath(application)))
    expect(text).toContain('Your role sees what handing over needs')
    expect(text).toContain('The open step is for another role')
    expect(text).not.toContain('Kind of membership')
  })

  it('gives out the documents of the review as attachments, others not', async () => {
    const application = await world.submitted()
    const photo = await world.get(world.reviewer, `${casePath(application)}/files/photo`)
    expect(photo.statusCode).toBe(200)
    expect(photo.headers['content-disposition']).toMatch(/^attachment; .*photo\.jpe?g/)
    for (const [who, field] of [[world.reviewer, 'email'], [world.reviewer, 'student_card'], [world.counter, 'photo'], [world.otherEntity, 'photo']] as const) {
      expect((await world.get(who, `${casePath(application)}/files/${field}`)).statusCode).toBe(404)
    }
  })

  it('is written in Arabic as well', async () => {
    const application = await world.submitted()
    const text = world.expectPage(await world.get(world.reviewer, `/ar/office/cases/${application.reference}`))
    expect(text).toContain('تدقيق اكتمال الطلب')
    expect(text).toContain('لغة مقدم الطلب: الإنجليزية')
  })

  it('is recorded when it is read', async () => {
    const application = await world.submitted()
    await world.get(world.reviewer, casePath(application))
    const rows = await database.owner.query<{ name: string }>(`select name from audit.event where params ->> 'reference' = $1`, [application.reference])
    expect(rows.map(({ name }) => name)).toContain('case.read')
  })

  it('leaves behind whose register data an officer saw and for what; the counter sees none', async () => {
    const [application, licence] = [await world.submitted(), await world.submitted({ service: 'traffic.licence-replace' })]
    const traffic = await world.platform.openSession('office', await world.platform.actorOf('traffic.reviewer'))
    for (const [who, { reference }] of [[world.reviewer, application], [traffic, licence], [world.counter, application]] as const) {
      world.expectPage(await world.get(who, casePath({ reference })))
    }
    const readsOf = ({ reference }: { readonly reference: string }) =>
      database.owner.query(
        `select actor, entity_id, person_id, purpose from audit.event where name = 'person.read' and purpose like $1 || '%'`,
        [reference],
      )
    const applicant = world.applicant.actor as { readonly personId: string }
    const reviewer = world.reviewer.actor as { readonly accountId: string }
    expect(await readsOf(application)).toEqual([
      {
        actor: `officer:${reviewer.accountId}`,
        entity_id: 'iga',
        person_id: applicant.personId,
        purpose: `${application.reference}: Filling in the application for a library card`,
      },
    ])
    // Nobody signed in for the licence: the register found the person by card and building.
    expect(await readsOf(licence)).toMatchObject([{ entity_id: 'moi-traffic', person_id: applicant.personId }])
  })
})

describe('a decision', () => {
  const decideAs = (officer: typeof world.reviewer, reference: string, taskId: string, rest: object) =>
    world.as(officer, (ctx) => decideCase(ctx, { reference, taskId, ...rest }))

  it('is not for another entity, nor for another role', async () => {
    const { reference, ...application } = await world.submitted()
    const { taskId } = (await world.openTask({ reference, ...application }))!
    await expect(decideAs(world.otherEntity, reference, taskId, { outcome: 'complete' })).rejects.toMatchObject({ code: 'applications.wrong_entity' })
    await expect(decideAs(world.counter, reference, taskId, { outcome: 'complete' })).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(decideAs(world.applicant, reference, taskId, { outcome: 'complete' })).rejects.toMatchObject({ code: 'applications.wrong_entity' })
  })

  it('to approve leads to payment, payment to the document, and the applicant is told each time', async () => {
    const approved = await world.approved(await world.submitted())
    expect(approved.status).toBe('awaiting-payment')
    const paid = await world.pay(approved)
    expect(paid).toMatchObject({ status: 'completed', outcome: 'completed', endedAt: expect.any(Date) })
    expect(await world.eventsOf(paid)).toEqual(expect.arrayContaining(['submitted', 'decided', 'paid', 'issued', 'document-ready', 'ended']))
    const templates = (await world.noticesOf(paid)).map(({ template }) => template)
    expect(templates).toEqual(['application.received', 'application.payment', 'application.paid', 'application.documentReady'])
  })

  it('to reject needs a reason, which the applicant gets in both languages', async () => {
    const application = await world.decide(await world.submitted(), { outcome: 'complete' })
    await expect(world.decide(application, { outcome: 'reject' })).rejects.toMatchObject({
      code: 'applications.reason_needed',
      issues: [{ field: 'reason_ar' }],
    })
    const refused = await world.decide(application, { outcome: 'reject', reason })
    expect(refused).toMatchObject({ status: 'refused', outcome: 'refused' })
    const notice = (await world.noticesOf(refused)).at(-1)!
    expect(notice.template).toBe('application.refused')
    expect(notice.body.ar).toContain(reason.ar)
    expect(notice.body.en).toContain(reason.en)
  })

  it('to return needs answers to mend and a reason; only answers that the officer sees count', async () => {
    const application = await world.submitted()
    await expect(world.decide(application, { outcome: 'return', fields: ['mobile', 'cpr'] })).rejects.toMatchObject({
      issues: [{ field: 'reason_ar' }, { field: 'fields' }],
    })
    const returned = await world.returned(application, ['card_name', 'mobile'])
    expect(returned).toMatchObject({ status: 'awaiting-applicant', correction: { fields: ['card_name'], taskId: expect.any(String) } })
    expect((await world.noticesOf(returned)).at(-1)).toMatchObject({ template: 'application.returned' })
  })

  it('that is not offered is refused', async () => {
    const application = await world.submitted()
    await expect(world.decide(application, { outcome: 'approve' })).rejects.toMatchObject({ issues: [{ field: 'outcome' }] })
    await expect(world.decide(application, {})).rejects.toMatchObject({ issues: [{ field: 'outcome' }] })
  })

  it('of two officers at the same time counts once; the other is told', async () => {
    const application = await world.submitted()
    const { taskId } = (await world.openTask(application))!
    const both = await Promise.allSettled([
      decideAs(world.reviewer, application.reference, taskId, { outcome: 'complete' }),
      decideAs(world.colleague, application.reference, taskId, { outcome: 'return', reason, fields: ['card_name'] }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'workflow.task_not_open', status: 409 } })
    expect((await world.eventsOf(application)).filter((kind) => kind === 'decided')).toHaveLength(1)
  })

  it('sent with an error comes back with everything that was typed', async () => {
    const application = await world.decide(await world.submitted(), { outcome: 'complete' })
    const { taskId } = (await world.openTask(application))!
    const reply = await world.post(world.reviewer, `${casePath(application)}/decide`, { task: taskId, outcome: 'return', reason_en: 'The name is not complete.' })
    const text = world.expectPage(reply, 422)
    expect(text).toContain('Mark at least one answer')
    expect(reply.body).toContain('The name is not complete.')
    expect(reply.body).toMatch(/value="return" checked/)
  })

  it('by form leads back to the case; sent again it is told that the step is done', async () => {
    const application = await world.submitted()
    const { taskId } = (await world.openTask(application))!
    const send = () => world.post(world.reviewer, `${casePath(application)}/decide`, { task: taskId, outcome: 'complete' })
    const first = await send()
    expect([first.statusCode, first.headers['location']]).toEqual([303, `${casePath(application)}?decided=1`])
    world.expectPage(await world.get(world.reviewer, String(first.headers['location'])))
    const again = await send()
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('somebody else may have done it')
  })

  it('is kept with the officer who made it', async () => {
    const application = await world.decide(await world.submitted(), { outcome: 'complete' })
    const rows = await database.owner.query<{ actor: string; result: object }>(
      `select actor, result from decisions.decision where subject_id = $1 and kind = 'officer'`,
      [application.id],
    )
    expect(rows).toMatchObject([{ actor: expect.stringMatching(/^officer:/), result: { outcome: 'complete', elementId: 'completeness' } }])
  })
})

describe('what is handed over at a counter', () => {
  it('waits there, and the counter says when it is collected', async () => {
    const office = async (login: string) => world.platform.openSession('office', await world.platform.actorOf(login))
    const [reviewer, counter] = [await office('npra.reviewer'), await office('npra.counter')]
    let application = await world.submitted({ service: 'npra.passport-replace' })
    application = await world.decide(application, { outcome: 'complete' }, reviewer)
    application = await world.decide(application, { outcome: 'approve' }, reviewer)
    application = await world.pay(application)
    expect(application.status).toBe('ready-to-collect')
    expect((await world.noticesOf(application)).at(-1)).toMatchObject({ template: 'application.collect' })
    const text = world.expectPage(await world.get(counter, casePath(application)))
    expect(text).toContain('Handed over to the holder')
    application = await world.decide(application, { outcome: 'collected' }, counter)
    expect(application.status).toBe('completed')
  })
})

describe('a step that fails outside', () => {
  it('is tried again and produces nothing twice', async () => {
    const { platform } = world
    const approved = await world.approved(await world.submitted({ example: 2 }))
    expect(approved.status).toBe('completed')
    await drainJobs({ db: database.db, handlers: platform.app.jobs, makeCtx: platform.app.makeCtx })
    const rows = await database.owner.query(`select number from credentials.credential where subject_id = $1`, [approved.id])
    expect(rows).toHaveLength(1)
  })
})

describe('a driving licence', () => {
  it.each([
    ['damaged', { reason: 'damaged' }, 'damaged'],
    ['lost, of which nothing is said,', {}, 'lost'],
  ])('that is %s is ordered as such from the driver register', async (_, answers, reason) => {
    const sent = vi.spyOn(globalThis, 'fetch')
    const application = await world.submitted({ service: 'traffic.licence-replace', example: 1, answers })
    const contact = application.contact.email ?? application.contact.mobile!
    await world.post(world.visitor, '/en/track', { reference: application.reference, contact })
    const paid = await world.pay(application, world.visitor)
    expect(paid.status).toBe('completed')
    const orders = sent.mock.calls.filter(([url]) => String(url).endsWith('/licences/replacements'))
    sent.mockRestore()
    const bodies = orders.map(([, init]) => JSON.parse(String(init?.body)) as { readonly reference: string })
    expect(bodies.filter(({ reference }) => reference === paid.reference)).toMatchObject([{ reason }])
  })
})
