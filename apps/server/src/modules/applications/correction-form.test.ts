import { describe, expect, it } from 'vitest'
import { testNow } from '@diwan/testkit'
import { service } from '../../../../../services/_fixture/library-card/service.ts'
import { correctionForm, type CorrectionInput } from './correction-form.ts'

const photo = { fileId: 'f1', filename: 'photo.png', type: 'image/png', size: 10 }
const answers = {
  cpr: '999900001',
  card_name: 'Maryam',
  first_visit: '2026-01-15',
  membership: 'adult',
  books: 4,
  reserved: 2,
  mobile: '+97336000001',
  address: { flat: '12', building: '1420', road: '2825', block: '428', area: 'seef' },
  photo,
  accepts_rules: true,
}
const facts = { person: { personalNumber: '999900001', age: 35, dateOfBirth: '1991-01-01' } }
const form = (rest: Partial<CorrectionInput>) =>
  correctionForm({ service, facts, answers, marked: ['card_name'], clock: { now: testNow, timeZone: 'Asia/Bahrain' }, ...rest })

const changed = (next: Readonly<Record<string, unknown>>) =>
  Object.keys({ ...answers, ...next }).filter((id) => JSON.stringify(next[id]) !== JSON.stringify((answers as Record<string, unknown>)[id]))

describe('a correction', () => {
  it('shows only the pages with something to mend, and nothing wrong at first', () => {
    const { pages, editable, issues } = form({})
    expect(pages.map(({ page }) => page.id)).toEqual(['reader'])
    expect([...editable]).toEqual(['card_name'])
    expect(issues).toEqual([])
  })

  it('changes what was marked', () => {
    const mended = form({ body: { card_name: 'Maryam Alalawi' } })
    expect(mended.issues).toEqual([])
    expect(mended.answers).toEqual({ ...answers, card_name: 'Maryam Alalawi' })
  })

  it('changes nothing else, whatever is posted', () => {
    const body = { card_name: 'Maryam Alalawi', books: '9', membership: 'junior', mobile: '36000009', cpr: '999900002', _opened: ['books', 'membership'] }
    expect(changed(form({ body }).answers)).toEqual(['card_name'])
  })

  it('cannot attach a document by naming it', () => {
    const body = { photo: { fileId: 'somebody-else', filename: 'x', type: 'image/png', size: 1 } }
    expect(changed(form({ marked: ['photo'], body }).answers)).toEqual([])
  })

  it('tells every wrong answer at once', () => {
    const { issues } = form({ marked: ['card_name', 'books'], body: { card_name: 'مريم', books: '99' } })
    expect(issues.map(({ field }) => field)).toEqual(['card_name', 'books'])
  })

  it('opens a question that is asked only now', () => {
    const first = form({ marked: ['membership'], body: { membership: 'student' } })
    expect(first.opened).toEqual(['school', 'has_supervisor', 'student_card'])
    expect(first.issues.map(({ field }) => field)).toEqual(['school', 'student_card'])
    expect(first.pages.map(({ page }) => page.id)).toEqual(['membership', 'studies', 'documents'])

    const second = form({
      marked: ['membership'],
      body: { membership: 'student', school: 'University of Example', _opened: first.opened },
      files: { student_card: photo },
    })
    expect(second.issues).toEqual([])
    expect(changed(second.answers)).toEqual(['membership', 'school', 'has_supervisor', 'student_card'])
  })

  it('opens an answer that the correction contradicts, and keeps it until it is mended', () => {
    const first = form({ marked: ['books'], body: { books: '1' } })
    expect(first.opened).toEqual(['reserved'])
    expect(first.issues.map(({ field }) => field)).toEqual(['reserved'])
    expect(first.pages[0]?.values['reserved']).toBe(2)

    const second = form({ marked: ['books'], body: { books: '1', reserved: '1', _opened: 'reserved' } })
    expect(second.issues).toEqual([])
    expect(changed(second.answers)).toEqual(['books', 'reserved'])
  })

  it('drops the answers of questions that are not asked any more', () => {
    const student = { ...answers, membership: 'student', school: 'University of Example' }
    const mended = form({ answers: student, marked: ['membership'], body: { membership: 'adult' } })
    expect(mended.issues).toEqual([])
    expect(mended.answers).not.toHaveProperty('school')
  })
})
