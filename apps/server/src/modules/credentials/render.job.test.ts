import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anOfficer, aPerson, testCtx, testDatabase, testNow } from '@diwan/testkit'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drainJobs, type JobHandler } from '../../platform/jobs.ts'
import { newPublicReference } from '../../platform/public-reference.ts'
import { createDocumentSigner } from './document/sign-pdf.ts'
import { loadOrCreateSigningKey } from './document/signing-key.ts'
import { describeSignature, extractText, isInstalled } from './document/testing/pdf-tools.ts'
import { getCredentialDocument } from './get-credential-document.ts'
import { issueCredential } from './issue-credential.ts'
import { createCredentialJobs } from './render.job.ts'
import { revokeCredential } from './revoke-credential.ts'
import type { Credential } from './schema.ts'
import { anIssue, reason } from './testing/samples.ts'

const issuer = anOfficer({ entityId: 'moi-cid' })
const holderOf = (credential: Credential) => aPerson({ personId: credential.holderPersonId! })

describe('the document of a credential', () => {
  const test = testDatabase()
  let dir: string
  let handlers: readonly JobHandler[]
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'seal-'))
    const signer = createDocumentSigner(await loadOrCreateSigningKey(dir, 'secret'))
    handlers = createCredentialJobs({ signer, publicUrl: 'https://diwan.example.org', location: 'Bahrain', demo: true })
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  const drain = () =>
    drainJobs({
      db: test.db,
      handlers,
      makeCtx: (tx, process) => ({ ...testCtx({ actor: { kind: 'system', process } }), tx }),
    })
  const issue = () => test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))
  const fetch = (credential: Credential, actor = holderOf(credential) as Parameters<typeof test.inCtx>[0]['actor']) =>
    test.inCtx({ actor: actor! }, (ctx) => getCredentialDocument(ctx, credential.number))

  it('is pending until the job has run, then a sealed PDF with its hash', async () => {
    const credential = await issue()
    await expect(fetch(credential)).rejects.toMatchObject({ code: 'credentials.document_pending', kind: 'conflict' })
    await drain()
    const { number, pdf, sha256 } = await fetch(credential)
    expect(number).toBe(credential.number)
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256)
    expect((await PDFDocument.load(pdf, { updateMetadata: false })).getTitle()).toContain(credential.number)
  })

  it('is made once: running the job again changes nothing', async () => {
    const credential = await issue()
    await drain()
    const before = await fetch(credential)
    await handlers[0]!.run({ ...testCtx(), tx: test.db }, { credentialId: credential.id } as never, {
      id: 'again',
      attempt: 2,
    })
    expect((await fetch(credential)).sha256).toBe(before.sha256)
    expect(
      await test.db.query('select event, at from credentials.credential_event where credential_id = $1 order by id', [
        credential.id,
      ]),
    ).toEqual([
      { event: 'issued', at: testNow },
      { event: 'sealed', at: testNow },
    ])
  })

  it('is not made for a credential revoked in the meantime', async () => {
    const credential = await issue()
    await test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number: credential.number, reason }))
    await drain()
    await expect(fetch(credential, issuer)).rejects.toMatchObject({ code: 'credentials.document_pending' })
  })

  it('goes to holder, applicant and issuer and to nobody else', async () => {
    const applicant = aPerson()
    const credential = await test.inCtx({}, (ctx) =>
      issueCredential(ctx, anIssue({ ownerPersonId: applicant.personId })),
    )
    await drain()
    const representative = aPerson({ onBehalfOf: credential.holderPersonId!, mandate: { id: 'm1' } })
    for (const actor of [holderOf(credential), applicant, representative, issuer]) {
      expect((await fetch(credential, actor)).number).toBe(credential.number)
    }
    const formerSelf = aPerson({ personId: credential.holderPersonId!, onBehalfOf: aPerson().personId })
    for (const actor of [
      aPerson(),
      anOfficer({ entityId: 'iga' }),
      formerSelf,
      { kind: 'anonymous', sessionId: null } as const,
    ]) {
      await expect(fetch(credential, actor)).rejects.toMatchObject({ code: 'credentials.not_holder' })
    }
  })

  it('is withdrawn from the holder by revocation and stays with the issuer', async () => {
    const credential = await issue()
    await drain()
    await test.inCtx({ actor: issuer }, (ctx) => revokeCredential(ctx, { number: credential.number, reason }))
    await expect(fetch(credential)).rejects.toMatchObject({ code: 'credentials.document_withdrawn' })
    expect((await fetch(credential, issuer)).number).toBe(credential.number)
  })

  it('does not exist for an unknown number', async () => {
    const unknown = newPublicReference('GC')
    await expect(test.inCtx({ actor: issuer }, (ctx) => getCredentialDocument(ctx, unknown))).rejects.toMatchObject({
      code: 'credentials.not_found',
    })
  })

  it.skipIf(!isInstalled('pdfsig'))('says what was issued and is validly signed (needs poppler-utils)', async () => {
    const credential = await issue()
    await drain()
    const { pdf } = await fetch(credential)
    const text = await extractText(pdf)
    for (const part of [
      credential.number,
      '999900012',
      'Fatima Ahmed Al-Ansari',
      '1 June 2026',
      `/verify/${credential.number}`,
    ]) {
      expect(text).toContain(part)
    }
    expect(await describeSignature(pdf)).toContain('Signature is Valid')
  })
})
