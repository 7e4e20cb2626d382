// The sandbox remembers across restarts by appending every change to one JSON-lines file and reading it again at
// start. Each line is the whole new value of one thing, so the last line about a thing wins.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface Journal {
  /** What earlier runs appended under this kind, oldest first. */
  past<T>(kind: string): T[]
  append(kind: string, value: unknown): void
  close(): void
}

const inMemory: Journal = { past: () => [], append: () => {}, close: () => {} }

/** Opens `sandbox.jsonl` in the folder (created if missing); without a folder nothing outlives the process. */
export function openJournal(dataDir: string | undefined): Journal {
  if (dataDir === undefined) return inMemory
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'sandbox.jsonl')
  const records = readRecords(file)
  // Mails and telephone numbers are in here: nobody but the owner reads it.
  const descriptor = openSync(file, 'a', 0o600)

  return {
    past: <T>(kind: string) => records.filter((record) => record.kind === kind).map((record) => record.value as T),
    append: (kind, value) => void writeSync(descriptor, `${JSON.stringify({ kind, value })}\n`),
    close: () => closeSync(descriptor),
  }
}

interface JournalLine {
  kind: string
  value: unknown
}

function readRecords(file: string): JournalLine[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  // A process killed while writing leaves half a line at the end; appending to it would spoil the next record too.
  const complete = bytes.lastIndexOf(0x0a) + 1
  if (complete < bytes.length) truncateSync(file, complete)
  const lines = bytes.subarray(0, complete).toString('utf8').split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as JournalLine)
}
