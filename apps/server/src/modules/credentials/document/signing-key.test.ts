import { X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSeal } from './sign-pdf.ts'
import { loadOrCreateSigningKey } from './signing-key.ts'

describe('loadOrCreateSigningKey', () => {
  let base: string
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'seal-'))
  })
  afterEach(() => rm(base, { recursive: true, force: true }))

  it('makes a seal on first use and finds it again afterwards', async () => {
    const dir = join(base, 'keys')
    const made = await loadOrCreateSigningKey(dir, 'secret')
    const found = await loadOrCreateSigningKey(dir, 'secret')
    expect(found.p12.equals(made.p12)).toBe(true)
  })

  it('keeps the file from everybody but its owner', async () => {
    const dir = join(base, 'keys')
    await loadOrCreateSigningKey(dir, 'secret')
    expect((await stat(dir)).mode & 0o777).toBe(0o700)
    expect((await stat(join(dir, 'document-seal.p12'))).mode & 0o777).toBe(0o600)
  })

  it('gives processes that start together the same key and leaves no draft behind', async () => {
    const keys = await Promise.all(Array.from({ length: 4 }, () => loadOrCreateSigningKey(base, 'secret')))
    expect(new Set(keys.map(({ p12 }) => p12.toString('base64'))).size).toBe(1)
    expect(await readdir(base)).toEqual(['document-seal.p12'])
  })

  it('issues the seal for signing documents and nothing else', async () => {
    const { p12, passphrase } = await loadOrCreateSigningKey(base, 'secret')
    const [own, root] = openSeal(p12, passphrase).seal.chain.map((der) => new X509Certificate(der))
    expect(own?.subject).toContain('CN=Diwan demonstration document seal')
    expect(own?.ca).toBe(false)
    expect(own?.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072)
    expect(own?.keyUsage).toContain('1.3.6.1.5.5.7.3.36')
    expect(root?.ca).toBe(true)
    expect(own?.verify(root!.publicKey)).toBe(true)
  })

  it('does not open with another passphrase', async () => {
    const { p12 } = await loadOrCreateSigningKey(base, 'secret')
    expect(() => openSeal(p12, 'other')).toThrow(/password/i)
  })
})
