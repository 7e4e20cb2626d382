import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublicService } from '@diwan/service-kit'
import { loadDefinitions } from '../modules/catalogue/index.ts'
import { compileProcess, type CompiledProcess } from '../modules/workflow/index.ts'
import { processesFolder } from '../publish.ts'
import type { RecordedCase, RecordedTask } from './recorded-case.ts'
import { replayCase } from './replay-case.ts'
import { seedCases } from './seeded-cases.ts'

const processOf = async (name: string): Promise<CompiledProcess> =>
  compileProcess(await readFile(path.join(processesFolder, `${name}.bpmn`), 'utf8'))

const officer = (elementId: string, outcome: string, minutes = 60): RecordedTask => ({
  elementId,
  kind: elementId === 'hand-over' ? 'collect' : 'review',
  performer: 'officer',
  outcome,
  isExpired: false,
  minutes,
})
const applicant = (elementId: string, kind: 'pay' | 'correct', minutes: number, isExpired = false): RecordedTask => ({
  elementId,
  kind,
  performer: 'applicant',
  outcome: null,
  isExpired,
  minutes,
})

describe('a recorded case by another version', () => {
  let passport: PublicService
  let reviewPay: CompiledProcess
  let review: CompiledProcess
  /** A Sunday, 09:00 in Bahrain: offices are open until 14:15. */
  const submittedAt = new Date('2026-02-01T06:00:00Z')
  const scope = {
    person: { isCitizen: true, inKingdom: true },
    cpr: '999900001',
    reason: 'damaged',
    damage: 'Torn',
    mobile: '+97336000001',
    photo: { name: 'photo.jpg' },
  }
  const recorded = (tasks: readonly RecordedTask[], change: object = {}): RecordedCase => ({
    id: 'AP',
    submittedAt,
    scope: { ...scope, ...change },
    tasks,
    outcome: 'completed',
  })
  const approved = [officer('completeness', 'complete'), officer('decide', 'approve'), applicant('pay', 'pay', 30)]
  const as = (change: object): PublicService => ({ ...passport, ...change }) as PublicService
  const replay = (service: PublicService, process: CompiledProcess, tasks = approved, change = {}) =>
    replayCase({ service, process }, recorded(tasks, change))

  beforeAll(async () => {
    passport = (await loadDefinitions()).find(({ id }) => id === 'npra.passport-replace')!
    ;[reviewPay, review] = await Promise.all([processOf('review-pay'), processOf('review')])
  })

  it('goes by its own version as it went, with times that offices and applicants took', () => {
    const result = replay(passport, reviewPay)
    expect(result).toMatchObject({
      outcome: 'completed',
      feeMinor: 20_000,
      documents: ['photo'],
      visits: 1,
      unanswered: [],
    })
    expect(result.steps.slice(0, 3)).toEqual(['completeness', 'decide', 'pay'])
    expect(result.elapsedMinutes).toBeGreaterThanOrEqual(150)
  })

  it('lapses where the applicant let the time pass', () => {
    const tasks = [...approved.slice(0, 2), applicant('pay', 'pay', 0, true)]
    const result = replay(passport, reviewPay, tasks)
    expect(result).toMatchObject({ outcome: 'lapsed', visits: 0 })
    expect(result.steps).toEqual(['completeness', 'decide'])
    expect(result.elapsedMinutes).toBeGreaterThan(24 * 60)
  })

  it('comes back as often as it was sent back', () => {
    const tasks = [officer('completeness', 'return'), applicant('correct', 'correct', 600), ...approved]
    expect(replay(passport, reviewPay, tasks).steps.slice(0, 4)).toEqual([
      'completeness',
      'correct',
      'completeness',
      'decide',
    ])
  })

  it('costs another fee, asks another document, refuses by another condition', () => {
    const dearer = as({ cost: { ...passport.cost, amountMinor: 25_000 } })
    expect(replay(dearer, reviewPay).feeMinor).toBe(25_000)
    const fewer = as({ form: passport.form.filter(({ id }) => id !== 'documents') })
    expect(replay(fewer, reviewPay).documents).toEqual([])
    const stricter = as({
      requirements: [{ id: 'lost', text: { ar: 'فقدان', en: 'Lost' }, condition: 'reason = "lost"' }],
    })
    expect(replay(stricter, reviewPay)).toMatchObject({
      outcome: 'not-accepted',
      feeMinor: 0,
      steps: [],
      elapsedMinutes: 0,
    })
  })

  it('takes a shorter process by the choice that was made at a step of the same kind', () => {
    const short = as({ journey: { kind: 'process', process: { definition: 'review' } } })
    const before = replay(passport, reviewPay)
    const after = replay(short, review)
    expect(after.outcome).toBe('completed')
    expect(after.steps.length).toBeLessThan(before.steps.length)
    expect(after.feeMinor).toBe(0)
    expect(after.workingMinutes).toBeLessThan(before.workingMinutes)
    const refused = [officer('completeness', 'complete'), officer('decide', 'reject')]
    expect(replay(short, review, refused).outcome).toBe('refused')
  })

  it('says which questions nobody was asked', () => {
    const [first, ...rest] = passport.form
    const question = { type: 'text', id: 'why', label: { ar: 'لماذا', en: 'Why' }, required: true, maxLength: 10 }
    const asking = as({ form: [{ ...first, fields: [...first!.fields, question] }, ...rest] })
    expect(replay(asking, reviewPay).unanswered).toEqual(['why'])
  })

  it('is made up the same from the same seed, with different ends, where none is recorded', () => {
    const seed = { count: 60, seed: 7, from: submittedAt }
    const cases = seedCases(passport, reviewPay, seed)
    expect(cases).toEqual(seedCases(passport, reviewPay, seed))
    const results = cases.map((one) => replayCase({ service: passport, process: reviewPay }, one))
    const outcomes = new Set(results.map(({ outcome }) => outcome))
    expect([...outcomes]).toEqual(expect.arrayContaining(['completed', 'refused', 'not-accepted']))
    expect(outcomes).not.toContain('unfinished')
    expect(results.every(({ unanswered }) => unanswered.length === 0)).toBe(true)
  })
})
