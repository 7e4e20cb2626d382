import { aPerson, testDatabase, testNow } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { isPublicReference } from '../../platform/public-reference.ts'
import { listDecisions } from '../decisions/index.ts'
import { submitApplication } from './index.ts'
import { getApplicationById, listEvents } from './store/applications.ts'
import { findDraft, updateDraft } from './store/drafts.ts'
import { FormWorld, minutesAfter, pagesOfCard } from './testing/form-world.ts'

const database = testDatabase()
const world = new FormWorld(database)
beforeAll(() => world.setUp())

const submit = (draftId: string, { actor = world.person, declared = true, now = testNow } = {}) =>
  world.as(actor, (ctx) => submitApplication(ctx, { draftId, declared }), now)
const load = (id: string) => world.as(world.person, (ctx) => getApplicationById(ctx, id))

describe('submitting', () => {
  it('another’s form is answered as if there were none', async () => {
    const { id } = await world.filled()
    await expect(submit(id, { actor: aPerson() })).rejects.toMatchObject({ code: 'applications.draft_not_found', status: 404 })
  })

  it('makes one application with questions, register data, decision, process, documents, timeline and notice', async () => {
    const draft = await world.filled()
    world.heard.length = 0
    const { id, reference, status, dueAt } = await submit(draft.id)
    expect(isPublicReference(reference)).toBe(true)
    expect(reference).toMatch(/^AP/)
    expect(status).toBe('in-review')
    // Three working days from a Sunday morning: Wednesday, when offices close.
    expect(dueAt?.toISOString()).toBe('2026-03-04T11:15:00.000Z')

    const application = await load(id)
    expect(application).toMatchObject({
      draftId: draft.id,
      serviceId: 'library-card',
      serviceVersion: 1,
      entityId: 'iga',
      personId: world.person.personId,
      actingPersonId: world.person.personId,
      applicantName: { en: expect.stringContaining('Alalawi') },
      contact: { email: 'reader@example.com', mobile: '+97336000001' },
      answers: { books: 4, membership: 'adult' },
      processInstanceId: expect.any(String),
    })
    expect(application.questions).toContainEqual({
      fieldId: 'membership',
      label: { ar: 'نوع العضوية', en: 'Kind of membership' },
      answer: { ar: 'عامة', en: 'General' },
    })
    expect((await world.as(world.person, (ctx) => listEvents(ctx, id))).map(({ kind }) => kind)).toContain('submitted')

    const subject = { type: 'application', id }
    const decisions = await world.as(world.person, (ctx) => listDecisions(ctx, subject))
    expect(decisions.find(({ kind }) => kind === 'submission')?.result).toMatchObject({ requirements: { met: true }, cost: { totalMinor: 4_000 } })
    expect(await database.db.query('select id from files.file where owner_type = $1 and owner_id = $2', ['application', id])).toHaveLength(1)
    const notices = await database.db.query<{ body_en: string }>(`select * from notices.notice where subject_id = $1`, [id])
    expect(JSON.stringify(notices)).toContain('Check completeness')
    expect(JSON.stringify(notices)).toContain(reference)
    expect(world.heard.map(({ event }) => event)).toEqual(['application.task-opened', 'application.submitted'])
    expect(world.heard[0]!.payload).toMatchObject({ applicationId: id, entityId: 'iga', role: 'reviewer', kind: 'review' })
  })

  it('without the declaration is refused', async () => {
    const { id } = await world.filled()
    await expect(submit(id, { declared: false })).rejects.toMatchObject({ code: 'applications.not_declared', status: 422 })
  })

  it('a form with pages not answered lists every question that is missing', async () => {
    const { id } = await world.start()
    await world.save(id, 'reader', pagesOfCard['reader']!)
    const refused = await submit(id).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'applications.answers_incomplete', status: 422 })
    const fields = (refused as { issues: { field: string }[] }).issues.map(({ field }) => field)
    expect(fields).toEqual(['membership', 'books', 'photo', 'accepts_rules'])
  })

  it('against the conditions of the service says which and what to do, and writes nothing', async () => {
    const { id } = await world.filled({ membership: 'junior' })
    const before = await world.count('application')
    await expect(submit(id)).rejects.toMatchObject({
      code: 'applications.requirements_not_met',
      issues: [{ field: 'juniorBooks', text: { ar: 'اختر ثلاثة كتب أو أقل.', en: 'Choose three books or fewer.' } }],
    })
    expect(await world.count('application')).toBe(before)
  })

  it('drops the answers of questions that are no longer asked', async () => {
    const { id } = await world.filled()
    await world.as(world.person, async (ctx) => {
      const draft = (await findDraft(ctx, id))!
      await updateDraft(ctx, draft, { answers: { ...draft.answers, school: 'left over', role: 'admin' } })
    })
    const { id: applicationId } = await submit(id)
    const { answers } = await load(applicationId)
    expect(answers).not.toHaveProperty('school')
    expect(answers).not.toHaveProperty('role')
  })

  it('reads register data again when it is old, and asks to look again when it says something else', async () => {
    const { id } = await world.filled()
    await database.owner.query(`update persons.person set mobile = '+97336009999' where id = $1`, [world.record.id])
    await expect(submit(id, { now: minutesAfter(31) })).rejects.toMatchObject({ code: 'applications.facts_changed', status: 409 })
    await database.owner.query(`update persons.person set mobile = '+97336001234' where id = $1`, [world.record.id])
  })
})

describe('submitting more than once', () => {
  it('answers with the same application', async () => {
    const { id } = await world.filled()
    const first = await submit(id)
    expect(await submit(id)).toMatchObject({ id: first.id, reference: first.reference })
    await expect(world.save(id, 'reader', pagesOfCard['reader']!)).rejects.toMatchObject({ code: 'applications.already_submitted' })
  })

  it('from many tabs at the same time makes one application, one process and one notice', async () => {
    const { id } = await world.filled()
    const all = await Promise.all(Array.from({ length: 8 }, () => submit(id)))
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1)
    const { id: applicationId } = all[0]!
    expect(await database.db.query('select id from workflow.process_instance where subject_id = $1', [applicationId])).toHaveLength(1)
    expect(await database.db.query('select id from notices.notice where subject_id = $1', [applicationId])).toHaveLength(1)
  })

  it('while a page of the form is being saved, one of both comes first and nothing is lost', async () => {
    const { id } = await world.filled()
    const [submitted, saved] = await Promise.allSettled([submit(id), world.save(id, 'membership', { ...pagesOfCard['membership'], books: '5' })])
    expect(submitted.status).toBe('fulfilled')
    const { answers } = await load(submitted.status === 'fulfilled' ? submitted.value.id : '')
    expect(answers['books']).toBe(saved.status === 'fulfilled' ? 5 : 4)
  })
})
