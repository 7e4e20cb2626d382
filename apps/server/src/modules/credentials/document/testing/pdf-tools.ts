import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'

const run = promisify(execFile)

/** Tools of the Debian packages poppler-utils and qpdf: independent readers of what was made. */
export type PdfTool = 'pdftotext' | 'pdftoppm' | 'pdfsig' | 'pdfinfo' | 'qpdf'

export const isInstalled = (tool: PdfTool): boolean => !spawnSync(tool, ['--version']).error

async function withFile<T>(pdf: Buffer, work: (file: string, dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'pdf-'))
  try {
    const file = join(dir, 'document.pdf')
    await writeFile(file, pdf)
    return await work(file, dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

// Marks that pdftotext writes around right-to-left stretches.
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The text as another program reads it out of the file, in logical order, white space as single spaces. */
export const extractText = (pdf: Buffer): Promise<string> =>
  withFile(pdf, async (file) => {
    const { stdout } = await run('pdftotext', ['-layout', file, '-'])
    return stdout.replace(directionMarks, '').replace(/\s+/g, ' ')
  })

export const describeSignature = (pdf: Buffer): Promise<string> =>
  withFile(pdf, async (file) => (await run('pdfsig', [file])).stdout)

/** Throws unless qpdf finds the file sound. */
export const checkStructure = (pdf: Buffer): Promise<string> =>
  withFile(pdf, async (file) => (await run('qpdf', ['--check', file])).stdout)

/** Draws the first page as on screen and reads the QR code in it. */
export const readQrCode = (pdf: Buffer): Promise<string | undefined> =>
  withFile(pdf, async (file, dir) => {
    await run('pdftoppm', ['-r', '150', '-png', '-f', '1', '-l', '1', '-singlefile', file, join(dir, 'page')])
    const { data, width, height } = PNG.sync.read(await readFile(join(dir, 'page.png')))
    return jsqr.default(new Uint8ClampedArray(data), width, height)?.data
  })
