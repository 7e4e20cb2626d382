import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCredentialsForSubject, revokeCredential } from '../credentials/index.ts'
import type { Actor } from '../../platform/context.ts'
import { CaseWorld } from './testing/case-world.ts'

const system: Actor = { kind: 'system', process: 'test' }
const reason = { ar: 'صدرت باسم خاطئ.', en: 'Issued in a wrong name.' }

describe('a document that its issuer revokes', () => {
  const world = new CaseWorld(testDatabase())
  beforeAll(() => world.setUp(), 120_000)
  afterAll(() => world.platform.stop())

  test('is told to its holder once, in both languages with the reason, and can no longer be downloaded', async () => {
    const submitted = await world.submitted({ service: 'cid.good-conduct' })
    const officer = await world.platform.openSession('office', await world.platform.actorOf('cid.supervisor'))
    await world.decide(submitted, { outcome: 'complete' }, officer)
    const approved = await world.decide(submitted, { outcome: 'approve' }, officer)
    const paid = await world.pay(approved)
    const subject = { type: 'application', id: paid.id }
    const [credential] = await world.as(system, (ctx) => listCredentialsForSubject(ctx, subject))
    const { number } = credential!
    const document = `/en/credentials/${number}/document`
    expect((await world.get(world.applicant, document)).statusCode).toBe(200)

    await world.as(officer, (ctx) => revokeCredential(ctx, { number, reason }))
    const notices = (await world.noticesOf(paid)).filter(({ template }) => template === 'application.documentRevoked')
    expect(notices).toHaveLength(1)
    expect(notices[0]!.body.ar).toContain(reason.ar)
    expect(notices[0]!.body.en).toContain(reason.en)
    expect(await world.eventsOf(paid)).toContain('document-revoked')
    expect((await world.get(world.applicant, document)).statusCode).toBe(409)
    const shown = await world.get(world.applicant, `/en/applications/${paid.reference}`)
    expect(world.expectPage(shown)).toContain('Revoked')
    expect(shown.body).not.toContain(document)
  })
})
