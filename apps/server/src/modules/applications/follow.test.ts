import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import { formatDate } from '@diwan/ui'
import { findPaymentRequest } from '../payments/index.ts'
import { startDraft, withdrawApplication } from './index.ts'
import { CaseWorld, textOf } from './testing/case-world.ts'
import { png } from '../files/testing/samples.ts'
import { correctApplication } from './correct-application.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())
beforeEach(() => world.platform.setTime(testNow))

const pathOf = ({ reference }: { readonly reference: string }) => `/en/applications/${reference}`
const system = { kind: 'system', process: 'test' } as const

describe('my applications', () => {
  it('are empty for whoever has none, with a way to go on', async () => {
    const text = world.expectPage(await world.get(world.stranger, '/en/applications'))
    expect(text).toContain('No applications yet')
    expect(text).toContain('Browse the services')
  })

  it('are drafts to go on with and what was submitted', async () => {
    const { reference } = await world.submitted()
    const draft = await world.as(world.applicant, (ctx) => startDraft(ctx, { serviceId: 'library-card', anew: true }))
    const reply = await world.get(world.applicant, '/en/applications')
    const text = world.expectPage(reply)
    expect(text).toContain('Not submitted yet')
    expect(text).toContain(reference)
    expect(text).toContain('In review')
    expect(reply.body).toContain(`/en/apply/${draft.id}/reader`)
  })

  it('ask a visitor to sign in or to track', async () => {
    const text = world.expectPage(await world.get(world.visitor, '/en/applications'))
    expect(text).toContain('You are not signed in')
    expect(text).toContain('Track an application')
  })
})

describe('the page of an application', () => {
  it('is not there for a stranger; a visitor is told how to get to it, whether there is one or not', async () => {
    const application = await world.submitted()
    expect((await world.get(world.stranger, pathOf(application))).statusCode).toBe(404)
    const visitor = await world.get(world.visitor, pathOf(application))
    const nothing = await world.get(world.visitor, pathOf({ reference: 'APAA-AAAA-AAAA-A' }))
    expect([visitor.statusCode, nothing.statusCode]).toEqual([404, 404])
    expect(textOf(visitor.body).replaceAll(application.reference, '')).toBe(textOf(nothing.body).replaceAll('APAA-AAAA-AAAA-A', ''))
  })

  it('says what was done, what is due and by when, and what follows', async () => {
    const application = await world.submitted()
    const reply = await world.get(world.applicant, pathOf(application))
    const text = world.expectPage(reply)
    expect(text).toMatch(/Application submitted Completed/)
    expect(text).toMatch(/Check completeness Current step.*Expected by 2 March 2026/)
    expect(text).toMatch(/Review and decide Still to come/)
    expect(text).toContain('Expected by 4 March 2026')
    expect(text).toContain('There is nothing for you to do now')
    expect(text).toContain('Withdraw the application')
  })

  it('confirms after submitting: the reference, what happens next, by when; and later no more', async () => {
    const application = await world.submitted()
    const panel = async (who: typeof world.visitor, path: string) =>
      textOf((await world.get(who, path)).body.match(/<div class="dw-alert dw-alert--success"[^]*?<\/div><\/div>/)?.[0] ?? '')
    const english = await panel(world.applicant, `${pathOf(application)}?done=submitted`)
    expect(english).toContain('Your application has been submitted.')
    expect(english).toContain(application.reference)
    expect(english).toMatch(/What happens next: Check completeness.*Expected by 2 March 2026/)
    expect(english).toContain('Expected by: 4 March 2026')
    expect(english).not.toContain('Keep the reference')
    const arabic = await panel(world.applicant, `/ar/applications/${application.reference}?done=submitted`)
    expect(arabic).toMatch(/تم تقديم طلبك.*الخطوة التالية: تدقيق اكتمال الطلب/)
    expect(await panel(world.applicant, pathOf(application))).toBe('')

    const licence = await world.submitted({ service: 'traffic.licence-replace' })
    const { sessionId } = world.visitor.actor as { sessionId: string }
    await database.owner.query('update applications.application set session_id = $2 where id = $1', [licence.id, sessionId])
    expect(await panel(world.visitor, `${pathOf(licence)}?done=submitted`)).toContain('Keep the reference')
  })

  it('finds the application by its id and by a reference typed in any way', async () => {
    const { id, reference } = await world.submitted()
    for (const typed of [id, reference.toLowerCase().replaceAll('-', ' ')]) {
      const reply = await world.get(world.applicant, `/en/applications/${encodeURIComponent(typed)}`)
      expect([reply.statusCode, reply.headers['location']]).toEqual([303, `/en/applications/${reference}`])
    }
  })

  it('asks for the payment, then shows receipt and document', async () => {
    const approved = await world.approved(await world.submitted())
    const request = await world.as(system, (ctx) => findPaymentRequest(ctx, { type: 'application', id: approved.id }))
    const before = await world.get(world.applicant, pathOf(approved))
    expect(world.expectPage(before)).toContain('BHD 4.000')
    expect(before.body).toContain(`/en/pay/${request!.requestId}`)

    const paid = await world.pay(approved)
    const after = await world.get(world.applicant, pathOf(paid))
    expect(world.expectPage(after)).toContain('Library card')
    expect(after.body).toMatch(/\/en\/receipts\/IGA-2026-\d+/)
    const [document] = after.body.match(/\/en\/credentials\/[A-Z0-9-]+\/document/) ?? []
    const pdf = await world.get(world.applicant, document!)
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect((await world.get(world.stranger, document!)).statusCode).toBeGreaterThanOrEqual(403)
  })

  it('says by when to pay and to correct: when the timer of the process will close it', async () => {
    const timerOf = async (application: { readonly processInstanceId: string | null }) => {
      const [job] = await database.owner.query<{ due_at: Date }>(
        `select due_at from platform.job where kind = 'workflow.timer' and payload ->> 'instanceId' = $1`,
        [application.processInstanceId],
      )
      return formatDate(job!.due_at, { locale: 'en', time: true })
    }
    const approved = await world.approved(await world.submitted())
    expect(world.expectPage(await world.get(world.applicant, pathOf(approved)))).toContain(`Pay by ${await timerOf(approved)}`)
    expect((await world.noticesOf(approved)).at(-1)!.body.en).toContain(`Pay by ${await timerOf(approved)}.`)

    const returned = await world.returned(await world.submitted(), ['card_name'])
    for (const page of ['', '/correct']) {
      const reply = await world.get(world.applicant, `${pathOf(returned)}${page}`)
      expect(world.expectPage(reply)).toContain(`Send it by ${await timerOf(returned)}`)
    }
  })

  it('says why it was refused', async () => {
    const reason = { ar: 'لديك بطاقة سارية.', en: 'You already have a valid card.' }
    const application = await world.decide(await world.decide(await world.submitted(), { outcome: 'complete' }), { outcome: 'reject', reason })
    expect(world.expectPage(await world.get(world.applicant, pathOf(application)))).toContain(reason.en)
    const arabic = await world.get(world.applicant, `/ar/applications/${application.reference}`)
    expect(world.expectPage(arabic)).toContain(`سبب الرفض ${reason.ar}`)
  })

  it('gives the applicant the documents that were attached, and nobody else', async () => {
    const application = await world.submitted()
    expect((await world.get(world.applicant, `${pathOf(application)}/files/photo`)).statusCode).toBe(200)
    expect((await world.get(world.stranger, `${pathOf(application)}/files/photo`)).statusCode).toBe(404)
    expect((await world.get(world.visitor, `${pathOf(application)}/files/photo`)).statusCode).toBe(404)
  })
})

describe('the same over the API', () => {
  it('tells state, timeline and links to the owner, by reference or id', async () => {
    const { id, reference } = await world.submitted()
    for (const name of [id, reference]) {
      const reply = await world.get(world.applicant, `/api/v1/applications/${name}`)
      expect(reply.statusCode).toBe(200)
      expect(reply.json()).toMatchObject({
        id,
        reference,
        status: 'in-review',
        status_text: { ar: 'قيد المراجعة', en: 'In review' },
        service: { id: 'library-card', version: 1 },
        due_at: '2026-03-04T11:15:00.000Z',
        next: [{ title: { en: 'Check completeness' }, state: 'current' }, ...Array.from({ length: 3 }, () => ({ state: 'upcoming' }))],
        payment: null,
        links: { pay: null, correct: null },
      })
    }
  })

  it('is a problem document with status 404 for everybody else', async () => {
    const { reference } = await world.submitted()
    for (const who of [world.stranger, world.visitor]) {
      const reply = await world.get(who, `/api/v1/applications/${reference}`)
      expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([404, 'applications.not_found'])
    }
    expect((await world.get(world.visitor, `/api/v1/applications/${reference}`, { 'x-application-key': 'a guess' })).statusCode).toBe(404)
  })
})

describe('a correction', () => {
  const send = (reference: string, body: Readonly<Record<string, unknown>>, uploads: Parameters<typeof correctApplication>[1]['uploads'] = []) =>
    world.as(world.applicant, (ctx) => correctApplication(ctx, { reference, body, uploads }))

  it('is neither shown nor taken unless it was asked for', async () => {
    const { reference } = await world.submitted()
    expect((await world.get(world.applicant, `/en/applications/${reference}/correct`)).statusCode).toBe(409)
    await expect(send(reference, {})).rejects.toMatchObject({ code: 'applications.not_correctable' })
  })

  it('is not for strangers', async () => {
    const { reference } = await world.returned(await world.submitted(), ['card_name'])
    expect((await world.get(world.stranger, `/en/applications/${reference}/correct`)).statusCode).toBe(404)
    expect((await world.post(world.stranger, `/en/applications/${reference}/correct`, { card_name: 'X' })).statusCode).toBe(404)
  })

  it('shows the reason and only the marked questions as inputs', async () => {
    const application = await world.returned(await world.submitted(), ['card_name'])
    expect(world.expectPage(await world.get(world.applicant, pathOf(application)))).toContain('Write the name as on the card.')
    const reply = await world.get(world.applicant, `${pathOf(application)}/correct`)
    expect(world.expectPage(reply)).toContain('Write the name as on the card.')
    const inputs = [...reply.body.matchAll(/name="([^"_][^"]*)"/g)].map(([, name]) => name).filter((name) => !['viewport', 'theme-color', 'color-scheme', 'description', 'robots'].includes(name!))
    expect(inputs).toEqual(['card_name'])
  })

  it('changes what was asked for, keeps what it was, and lets the application go on', async () => {
    const returned = await world.returned(await world.submitted(), ['card_name'])
    const reply = await world.post(world.applicant, `${pathOf(returned)}/correct`, { card_name: 'Maryam A Alalawi', books: '9', mobile: '36999999' })
    expect([reply.statusCode, reply.headers['location']]).toEqual([303, `${pathOf(returned)}?done=corrected`])
    const corrected = await world.load(returned.id)
    expect(corrected).toMatchObject({ status: 'in-review', correction: null, answers: { ...returned.answers, card_name: 'Maryam A Alalawi' } })
    expect(corrected.questions).toContainEqual(expect.objectContaining({ fieldId: 'card_name', answer: { ar: 'Maryam A Alalawi', en: 'Maryam A Alalawi' } }))
    const [event] = await database.db.query<{ data: object }>(
      `select data from applications.application_event where application_id = $1 and kind = 'corrected'`,
      [returned.id],
    )
    expect(event?.data).toEqual({ fields: ['card_name'], changes: [{ fieldId: 'card_name', before: 'Maryam Alalawi', after: 'Maryam A Alalawi' }] })
    expect(world.expectPage(await world.get(world.reviewer, `/en/office/cases/${returned.reference}`))).toContain('Corrected by the applicant')
  })

  it('with an error comes back with what was typed', async () => {
    const returned = await world.returned(await world.submitted(), ['card_name'])
    const reply = await world.post(world.applicant, `${pathOf(returned)}/correct`, { card_name: 'مريم' })
    expect(world.expectPage(reply, 422)).toContain('Write the name in Latin letters.')
    expect(reply.body).toContain('value="مريم"')
    expect((await world.load(returned.id)).status).toBe('awaiting-applicant')
  })

  it('sent when the session had ended is offered again after log-in', async () => {
    const returned = await world.returned(await world.submitted(), ['card_name'])
    const payload = { card_name: 'Maryam Y Alalawi', _csrf: 'of the old session' }
    const path = `${pathOf(returned)}/correct`
    const kept = await world.platform.server.inject({ method: 'POST', url: path, headers: { cookie: 'diwan=gone' }, payload })
    expect([kept.statusCode, kept.headers['location']]).toEqual([303, path])
    const token = String(kept.headers['set-cookie']).split(';', 1)[0]!
    const stranger = await world.platform.server.inject({ method: 'GET', url: path, headers: { cookie: token } })
    expect(world.expectPage(stranger, 404)).toContain('Sign in with the account you applied with')
    // Log-in keeps what the session held.
    await database.owner.query(`update platform.session set actor = $1 where actor ->> 'kind' = 'anonymous' and data ? 'stash'`, [
      JSON.stringify(world.applicant.actor),
    ])
    world.platform.setTime(new Date(testNow.getTime() + 5_000))
    const again = await world.platform.server.inject({ method: 'GET', url: path, headers: { cookie: token } })
    expect(again.body).toContain('value="Maryam Y Alalawi"')
  })

  it('keeps a document that was attached while other answers are wrong', async () => {
    const returned = await world.returned(await world.submitted(), ['photo', 'card_name'])
    const upload = { field: 'photo', filename: 'better.png', bytes: png }
    const { open } = await send(returned.reference, { card_name: '' }, [upload])
    expect(open?.form.issues.map(({ field }) => field)).toEqual(['card_name'])
    await send(returned.reference, { card_name: 'Maryam Alalawi' })
    expect((await world.load(returned.id)).answers['photo']).toMatchObject({ filename: 'better.png' })
  })

  it('does not take a document that is not what it says', async () => {
    const returned = await world.returned(await world.submitted(), ['photo'])
    const { open } = await send(returned.reference, {}, [{ field: 'photo', filename: 'photo.png', bytes: Buffer.from('#!/bin/sh') }])
    expect(open?.form.issues.map(({ field }) => field)).toEqual(['photo'])
  })

  it('sent twice at the same time counts once', async () => {
    const { reference, id } = await world.returned(await world.submitted(), ['card_name'])
    const both = await Promise.allSettled([send(reference, { card_name: 'One Name' }), send(reference, { card_name: 'Other Name' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await world.eventsOf(await world.load(id))).filter((kind) => kind === 'corrected')).toHaveLength(1)
  })
})

describe('a withdrawal', () => {
  it('is confirmed on a page first, then ends the application and what was due', async () => {
    const approved = await world.approved(await world.submitted())
    expect(world.expectPage(await world.get(world.applicant, `${pathOf(approved)}/withdraw`))).toContain('Do you want to withdraw')
    expect((await world.load(approved.id)).status).toBe('awaiting-payment')

    const reply = await world.post(world.applicant, `${pathOf(approved)}/withdraw`)
    expect(reply.headers['location']).toBe(`${pathOf(approved)}?done=withdrawn`)
    expect(await world.load(approved.id)).toMatchObject({ status: 'withdrawn', outcome: 'withdrawn', endedAt: expect.any(Date) })
    const request = await world.as(system, (ctx) => findPaymentRequest(ctx, { type: 'application', id: approved.id }))
    expect(request?.status).toBe('cancelled')
    expect((await world.noticesOf(approved)).at(-1)).toMatchObject({ template: 'application.withdrawn' })
    expect(world.expectPage(await world.get(world.applicant, pathOf(approved)))).toContain('Application withdrawn Stopped')
  })

  it('again is answered and changes nothing', async () => {
    const { id, reference } = await world.submitted()
    const withdraw = () => world.as(world.applicant, (ctx) => withdrawApplication(ctx, reference))
    await withdraw()
    await withdraw()
    expect((await world.eventsOf(await world.load(id))).filter((kind) => kind === 'withdrawn')).toHaveLength(1)
  })

  it('is not for strangers, and not after the end', async () => {
    const application = await world.submitted({ example: 2 })
    expect((await world.post(world.stranger, `${pathOf(application)}/withdraw`)).statusCode).toBe(404)
    await world.approved(application)
    expect((await world.post(world.applicant, `${pathOf(application)}/withdraw`)).statusCode).toBe(409)
  })
})

describe('time', () => {
  it('that runs out to pay closes the application, cancels what is due and says so', async () => {
    const approved = await world.approved(await world.submitted())
    world.platform.advanceDays(11)
    await world.platform.drain()
    expect(await world.load(approved.id)).toMatchObject({ status: 'lapsed', outcome: 'lapsed' })
    expect((await world.noticesOf(approved)).at(-1)).toMatchObject({ template: 'application.lapsed' })
  })
})
