import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testDatabase } from '@diwan/testkit'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '../../platform/context.ts'
import { drainJobs } from '../../platform/jobs.ts'
import {
  configureFiles,
  deleteFile,
  deleteFilesOf,
  jobs,
  readFile,
  reassignFiles,
  scheduleSweep,
  storeFile,
  type StoreFile,
} from './index.ts'
import { sweepOrphans } from './sweep-orphans.job.ts'
import { startFakeClamd, type FakeClamd } from './testing/fake-clamd.ts'
import { disguises, jpeg, png } from './testing/samples.ts'

const database = testDatabase()
let dir: string
let pdf: Uint8Array

beforeAll(async () => {
  const document = await PDFDocument.create()
  document.addPage()
  pdf = await document.save()
})
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'diwan-files-'))
  configureFiles({ dir })
  return () => rm(dir, { recursive: true, force: true })
})

const draft = { type: 'draft', id: 'd1' }
const upload = (changes: Partial<StoreFile> = {}): StoreFile => ({
  owner: draft,
  filename: 'bill.pdf',
  bytes: pdf,
  accept: ['pdf', 'jpeg', 'png'],
  maxBytes: 1_048_576,
  ...changes,
})
const store = (changes: Partial<StoreFile> = {}, overrides: Partial<Ctx> = {}) =>
  database.inCtx(overrides, (ctx) => storeFile(ctx, upload(changes)))
const read = (fileId: string) => database.inCtx({}, (ctx) => readFile(ctx, fileId))
const rows = () =>
  database.owner.query<{ filename: string; scan: string }>('select filename, scan from files.file order by stored_at')
const blobs = async () =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

describe('a document', () => {
  it.each([
    ['pdf', () => pdf, 'bill.pdf', 'application/pdf'],
    ['jpeg', () => jpeg, 'me.JPEG', 'image/jpeg'],
    ['png', () => png, 'photo.png', 'image/png'],
  ] as const)('of type %s is stored and comes back as it was', async (_kind, bytes, filename, type) => {
    const stored = await store({ filename, bytes: bytes() })
    expect(stored).toMatchObject({ type, size: bytes().length })
    const content = await read(stored.fileId)
    expect(content).toMatchObject({ type, owner: draft, filename: stored.filename })
    expect(Buffer.compare(content.bytes, bytes())).toBe(0)
  })

  it('stored twice lies on disk once, readable by nobody else', async () => {
    const [a, b] = [await store(), await store({ owner: { type: 'draft', id: 'd2' } })]
    expect(a.fileId).not.toBe(b.fileId)
    const [blob, ...others] = await blobs()
    expect(others).toEqual([])
    expect((await stat(path.join(blob!.parentPath, blob!.name))).mode & 0o077).toBe(0)
  })

  it('stored by several processes at the same time is whole', async () => {
    const stored = await Promise.all(Array.from({ length: 8 }, () => store()))
    expect(await blobs()).toHaveLength(1)
    expect(Buffer.compare((await read(stored[7]!.fileId)).bytes, pdf)).toBe(0)
  })

  it('takes the ending of what it is, and its own name otherwise', async () => {
    expect((await store({ filename: 'صورة شخصية.pdf', bytes: jpeg })).filename).toBe('صورة شخصية.jpg')
    expect((await store({ filename: '../../etc/passwd' })).filename).toBe('passwd.pdf')
    expect((await store({ filename: 'C:\\temp\\a\u202efdp.exe\r\nX: 1.pdf' })).filename).toBe('afdp.exeX 1.pdf')
    expect((await store({ filename: '...' })).filename).toBe('document.pdf')
    expect((await store({ filename: 'x'.repeat(500) })).filename).toHaveLength(124)
  })

  it('that nobody stored is not found', async () => {
    await expect(read('00000000-0000-4000-8000-00000000dead')).rejects.toMatchObject({
      code: 'files.not_found',
      status: 404,
    })
  })

  it('whose bytes were changed on disk is not handed out', async () => {
    const { fileId } = await store()
    const [blob] = await blobs()
    await writeFile(path.join(blob!.parentPath, blob!.name), 'tampered')
    await expect(read(fileId)).rejects.toThrow('have changed')
  })
})

describe('refused, and neither kept on disk nor in the table', () => {
  const refusal = async (changes: Partial<StoreFile>) => {
    const thrown: unknown = await store(changes).catch((error: unknown) => error)
    const { code, status } = thrown as { code?: string; status?: number }
    return { code, status, onDisk: (await blobs()).length }
  }
  const refused = (code: string) => ({ code: `files.${code}`, status: 422, onDisk: 0 })

  it.each(Object.entries(disguises))('is %s', async (filename, bytes) => {
    expect(await refusal({ filename, bytes })).toEqual(refused('wrong_type'))
  })

  it('is a document of a type that was not asked for, and the answer names those that were', async () => {
    await expect(store({ bytes: png, filename: 'photo.jpg', accept: ['jpeg', 'pdf'] })).rejects.toMatchObject({
      code: 'files.wrong_type',
      text: { ar: expect.stringContaining('JPEG / PDF'), en: expect.stringContaining('JPEG / PDF') },
    })
  })

  it('is a file that is too large by one byte; the largest one is kept', async () => {
    expect(await refusal({ maxBytes: pdf.length - 1 })).toEqual(refused('too_large'))
    await expect(store({ maxBytes: pdf.length })).resolves.toBeDefined()
    await expect(store({ bytes: new Uint8Array(1_572_865), maxBytes: 1_572_864 })).rejects.toMatchObject({
      text: { ar: expect.stringContaining('1.5 ميغابايت'), en: expect.stringContaining('1.5 MB') },
    })
  })

  it('is an empty file', async () => {
    expect(await refusal({ bytes: new Uint8Array() })).toEqual(refused('empty'))
  })
})

describe('with a scanner', () => {
  let clamd: FakeClamd

  beforeAll(async () => {
    clamd = await startFakeClamd()
  })
  afterAll(() => clamd.close())
  beforeEach(async () => {
    await database.owner.query('delete from files.file')
    configureFiles({ dir, clamd: { host: '127.0.0.1', port: clamd.port, timeoutMs: 300 } })
    clamd.behave('scan')
  })

  it('a clean document is kept and every byte was looked at', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(200_000, 7)])
    await store({ bytes: large })
    expect(clamd.lastScanned()).toEqual(large)
    expect(await rows()).toMatchObject([{ scan: 'clean' }])
  })

  it('an infected document is refused', async () => {
    const infected = Buffer.concat([pdf, Buffer.from(clamd.signature)])
    await expect(store({ bytes: infected })).rejects.toMatchObject({ code: 'files.infected', status: 422 })
    expect([await blobs(), await rows()]).toEqual([[], []])
  })

  it.each(['silent', 'hang-up', 'error'] as const)(
    'one that is broken (%s) lets nothing through',
    async (behaviour) => {
      clamd.behave(behaviour)
      await expect(store()).rejects.toMatchObject({ code: 'files.scan_unavailable', status: 503 })
      expect([await blobs(), await rows()]).toEqual([[], []])
    },
  )

  it('one that is down lets nothing through', async () => {
    const gone = await startFakeClamd()
    await gone.close()
    configureFiles({ dir, clamd: { host: '127.0.0.1', port: gone.port } })
    await expect(store()).rejects.toMatchObject({ code: 'files.scan_unavailable', status: 503 })
  })
})

describe('documents of a subject', () => {
  const owners = { draft: { type: 'draft', id: 'd9' }, application: { type: 'application', id: 'a9' } }

  it('all go to another subject, and nobody else’s do', async () => {
    const mine = [await store({ owner: owners.draft }), await store({ owner: owners.draft, bytes: jpeg })]
    const other = await store()
    await database.inCtx({}, (ctx) => reassignFiles(ctx, owners.draft, owners.application))
    expect(await Promise.all(mine.map(async ({ fileId }) => (await read(fileId)).owner))).toEqual([
      owners.application,
      owners.application,
    ])
    expect((await read(other.fileId)).owner).toEqual(draft)
  })

  it('can be forgotten, one or all', async () => {
    const owner = { type: 'draft', id: 'd10' }
    const [a, b] = [await store({ owner }), await store({ owner })]
    await database.inCtx({}, (ctx) => deleteFile(ctx, a.fileId))
    await expect(read(a.fileId)).rejects.toMatchObject({ code: 'files.not_found' })
    await database.inCtx({}, (ctx) => deleteFilesOf(ctx, owner))
    await expect(read(b.fileId)).rejects.toMatchObject({ code: 'files.not_found' })
  })
})

describe('the sweep', () => {
  const later = { now: new Date('2026-03-03T06:00:00Z') }
  const sweep = (overrides: Partial<Ctx> = later) => database.inCtx(overrides, sweepOrphans)
  const abandon = (changes: Partial<StoreFile> = {}) =>
    database.inCtx({}, async (ctx) => {
      await storeFile(ctx, upload(changes))
      throw new Error('rolled back')
    })

  beforeEach(async () => {
    await database.owner.query('delete from files.file')
  })

  it('deletes after a day what a rolled back transaction left, and nothing that is in use', async () => {
    await expect(abandon({ bytes: jpeg })).rejects.toThrow('rolled back')
    const { fileId } = await store()
    expect(await blobs()).toHaveLength(2)
    expect(await sweep({ now: new Date('2026-03-02T05:59:59Z') })).toBe(0)
    expect(await sweep()).toBe(1)
    expect(await blobs()).toHaveLength(1)
    expect((await read(fileId)).bytes.length).toBe(pdf.length)
  })

  it('keeps the bytes while any subject has them, then deletes them', async () => {
    const [a, b] = [await store(), await store({ owner: { type: 'draft', id: 'other' } })]
    await database.inCtx({}, (ctx) => deleteFile(ctx, a.fileId))
    expect(await sweep()).toBe(0)
    await database.inCtx({}, (ctx) => deleteFile(ctx, b.fileId))
    expect(await sweep()).toBe(1)
  })

  it('leaves alone what is being stored at the same moment', async () => {
    await expect(abandon()).rejects.toThrow('rolled back')
    const swept = await database.inCtx({ now: new Date('2026-03-01T06:00:00Z') }, async (storing) => {
      await storeFile(storing, upload())
      return sweep()
    })
    expect(swept).toBe(0)
    expect(await sweep()).toBe(0)
    expect(await blobs()).toHaveLength(1)
  })

  it('deletes what an interrupted write left', async () => {
    await store()
    const [blob] = await blobs()
    const partial = path.join(blob!.parentPath, `${blob!.name}.x.part`)
    await writeFile(partial, 'half')
    expect(await sweep({ now: new Date(Date.now() + 2 * 86_400_000) })).toBe(1)
  })

  it('has nothing to do before anything was stored', async () => {
    configureFiles({ dir: path.join(dir, 'not-there-yet') })
    expect(await sweep()).toBe(0)
  })

  it('runs every night and asks for its next run once', async () => {
    await database.inCtx({}, scheduleSweep)
    await database.inCtx({}, scheduleSweep)
    const makeCtx = (tx: Ctx['tx'], process: string): Ctx => ({
      tx,
      actor: { kind: 'system', process },
      now: later.now,
      locale: 'en',
      channel: 'system',
      correlationId: 'sweep',
    })
    expect(await drainJobs({ db: database.db, handlers: jobs, makeCtx })).toBe(1)
    expect(
      await database.owner.query('select due_at from platform.job where kind = $1', ['files.sweep-orphans']),
    ).toEqual([{ due_at: new Date('2026-03-04T00:00:00Z') }])
  })
})
