import { aPerson, anonymous, nextTestId, testDatabase } from '@diwan/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Upload } from '../../platform/http/index.ts'
import { disguises, png } from '../files/testing/samples.ts'
import { configureApplications, savePage } from './index.ts'
import { findDraft } from './store/drafts.ts'
import { FormWorld, minutesAfter, pagesOfCard, photo } from './testing/form-world.ts'

const database = testDatabase()
const world = new FormWorld(database)
beforeAll(() => world.setUp())

const stored = (id: string) => world.as(world.person, (ctx) => findDraft(ctx, id))

describe('saving a page', () => {
  it('of a stranger’s form is answered as if there were none', async () => {
    const { id } = await world.start()
    await expect(world.save(id, 'reader', {}, aPerson())).rejects.toMatchObject({ code: 'applications.draft_not_found', status: 404 })
    await expect(world.save(nextTestId(), 'reader', {})).rejects.toMatchObject({ code: 'applications.draft_not_found' })
  })

  it('of one’s own form after the session has ended asks to sign in', async () => {
    const { id } = await world.start()
    await expect(world.save(id, 'reader', {}, anonymous())).rejects.toMatchObject({ code: 'applications.sign_in_needed' })
  })

  it('keeps accepted answers in one form, whatever digits were typed', async () => {
    const { id } = await world.start()
    await world.save(id, 'reader', pagesOfCard['reader']!)
    const { draft, issues } = await world.save(id, 'membership', pagesOfCard['membership']!)
    expect(issues).toEqual([])
    expect(draft.answers).toMatchObject({ first_visit: '2026-01-15', books: 4, reserved: 2 })
    expect(draft.donePages).toEqual(['reader', 'membership'])
  })

  it('says everything that is wrong at once and keeps what was typed', async () => {
    const { id } = await world.start()
    await world.save(id, 'reader', pagesOfCard['reader']!)
    const { issues } = await world.save(id, 'membership', { membership: 'adult', books: '99', reserved: 'many' })
    expect(issues.map(({ field }) => field)).toEqual(['books', 'reserved'])
    const kept = await stored(id)
    expect(kept).toMatchObject({ typed: { books: '99', reserved: 'many' }, answers: { membership: 'adult' }, donePages: ['reader'] })
  })

  it('keeps a register’s answer that cannot be edited, whatever was sent', async () => {
    const { id } = await world.start()
    const { draft } = await world.save(id, 'reader', { ...pagesOfCard['reader'], cpr: '999900002' })
    expect(draft.answers['cpr']).toBe(world.record.personalNumber)
  })

  it('of a page that is not asked is refused', async () => {
    const { id } = await world.start()
    await expect(world.save(id, 'studies', {})).rejects.toMatchObject({ code: 'applications.draft_not_found' })
  })
})

describe('documents of a page', () => {
  const document = (draftId: string, body: Record<string, unknown>, uploads: readonly Upload[]) =>
    world.as(world.person, (ctx) => savePage(ctx, { draftId, pageId: 'documents', body: { ...pagesOfCard['documents'], ...body }, uploads }))

  it('are kept although another answer is wrong, replaced, and removed', async () => {
    const { id } = await world.start()
    const first = await document(id, { accepts_rules: '' }, [photo])
    expect(first.issues.map(({ field }) => field)).toEqual(['accepts_rules'])
    const kept = first.draft.answers['photo'] as { fileId: string }
    const second = await document(id, {}, [])
    expect(second.issues).toEqual([])
    expect(second.draft.answers['photo']).toEqual(kept)

    const third = await document(id, {}, [{ ...photo, filename: 'newer.png' }])
    expect(third.draft.answers['photo']).toMatchObject({ filename: 'newer.png', size: png.length })
    const files = await database.db.query('select id from files.file where owner_id = $1', [id])
    expect(files).toHaveLength(1)

    const fourth = await document(id, { 'photo-remove': 'yes' }, [])
    expect(fourth).toMatchObject({ stays: true, issues: [] })
    expect(fourth.draft.answers['photo']).toBeUndefined()
    expect(await database.db.query('select id from files.file where owner_id = $1', [id])).toEqual([])
  })

  it('that are not what they claim are an error at their question, once', async () => {
    const { id } = await world.start()
    const { issues } = await document(id, {}, [{ ...photo, bytes: disguises['a drawing with a script.png']! }])
    expect(issues.map(({ field }) => field)).toEqual(['photo'])
  })
})

describe('a register that is asked after a page', () => {
  const visitor = anonymous({ sessionId: nextTestId() })
  const declaration = { declaration_no: 'BH-2026-0001', importer_id: '12345-1' }

  it('and does not answer leaves the page unanswered and everything typed kept', async () => {
    const { id } = await world.start(visitor, 'customs.pay-fees')
    const saved = await world.save(id, 'declaration', declaration, visitor)
    expect(saved).toMatchObject({ issues: [], unavailable: { code: 'exchange.source_unavailable', status: 503 } })
    expect(saved.draft).toMatchObject({ typed: declaration, answers: declaration, donePages: [], facts: {} })
  })

  it('and knows nothing is an error of the page; too many wrong guesses are not looked at', async () => {
    const { id } = await world.start(visitor, 'traffic.licence-replace')
    const guess = {
      cpr: world.record.personalNumber,
      'id_expiry-day': '1', 'id_expiry-month': '1', 'id_expiry-year': '2030',
      building_no: '1407',
    }
    for (let attempt = 0; attempt < 5; attempt++) {
      const saved = await world.save(id, 'identity', guess, visitor)
      expect(saved.issues).toHaveLength(1)
      expect(saved.draft.donePages).toEqual([])
    }
    expect(await world.save(id, 'identity', guess, visitor)).toMatchObject({ unavailable: { code: 'applications.too_many_attempts', status: 429 } })
    // A process that has just started, somebody else: the person's door is closed all the same, for a quarter of an hour.
    configureApplications({ db: database.db, secret: 'test' })
    const other = anonymous({ sessionId: nextTestId() })
    const { id: anothers } = await world.start(other, 'traffic.licence-replace')
    expect((await world.save(anothers, 'identity', guess, other)).unavailable).toBeDefined()
    expect((await world.save(anothers, 'identity', guess, other, minutesAfter(15))).unavailable).toBeUndefined()
  })
})
