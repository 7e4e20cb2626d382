import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openJournal } from './journal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('gives back by kind, oldest first, what earlier runs appended', () => {
  const first = openJournal(folder)
  first.append('payment', { id: 1 })
  first.append('message', { id: 2 })
  first.append('payment', { id: 3 })
  first.close()
  const second = openJournal(folder)
  expect(second.past('payment')).toEqual([{ id: 1 }, { id: 3 }])
  expect(second.past('receipt')).toEqual([])
  second.close()
})

it('drops the half line that a killed process left and goes on behind the last whole one', () => {
  const first = openJournal(folder)
  first.append('payment', { id: 1, name: 'سجل' })
  first.close()
  const file = join(folder, 'sandbox.jsonl')
  appendFileSync(file, '{"kind":"payment","val')
  const second = openJournal(folder)
  expect(second.past('payment')).toEqual([{ id: 1, name: 'سجل' }])
  second.append('payment', { id: 2 })
  second.close()
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2)
})

it('is readable by its owner only', () => {
  openJournal(folder).close()
  expect(statSync(join(folder, 'sandbox.jsonl')).mode & 0o077).toBe(0)
})
