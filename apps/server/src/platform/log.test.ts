import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

interface Left {
  readonly messages: readonly unknown[]
  readonly code: number | null
}

/** What is left in the log of a process that ended in this way. */
async function logAndEnd(way: string): Promise<Left> {
  const script = path.resolve(import.meta.dirname, 'testing/log-and-end.ts')
  const child = spawn(process.execPath, [script, way], { stdio: ['ignore', 'pipe', 'ignore'] })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (written += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = written.split('\n').filter((line) => line !== '')
  return { messages: lines.map((line) => (JSON.parse(line) as { msg: unknown }).msg), code }
}

it.each(['throws', 'rejects'])('loses no line when the process %s, and tells why it ended', async (way) => {
  expect(await logAndEnd(way)).toEqual({ messages: ['first', 'crashed'], code: 1 })
})

it('loses no line when the process exits', async () => {
  expect(await logAndEnd('exits')).toEqual({ messages: ['first'], code: 0 })
})

it('has written an error, and all before it, when the process is killed right after', async () => {
  expect(await logAndEnd('is killed after an error')).toEqual({ messages: ['first', 'last'], code: null })
})
