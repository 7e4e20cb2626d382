import { describe, expect, it } from 'vitest'
import { canBecome, dayOf, maskedName, statusOn, transitions, verificationOf } from './rules.ts'
import type { Credential, CredentialStatus } from './schema.ts'

const credential: Credential = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 'GC7K-4M9P-XW3D-T',
  type: 'cert',
  serviceId: 'cid.good-conduct',
  subject: { type: 'application', id: 'a1' },
  holderPersonId: 'p1',
  ownerPersonId: null,
  holderName: { ar: 'فاطمة أحمد الأنصاري', en: 'Fatima Ahmed Al-Ansari' },
  title: { ar: 'شهادة', en: 'Certificate' },
  issuer: { entityId: 'moi-cid', name: { ar: 'الداخلية', en: 'Interior' } },
  claims: [
    { id: 'cpr', label: { ar: 'الرقم الشخصي', en: 'Personal number' }, value: '999900012', isPublic: false },
    { id: 'purpose', label: { ar: 'الغرض', en: 'Purpose' }, value: 'work', isPublic: true },
  ],
  statement: null,
  legalNote: null,
  status: 'valid',
  issuedAt: new Date('2026-02-28T22:00:00Z'),
  validUntil: '2026-06-01',
  revokedAt: null,
  revocationReason: null,
  hasDocument: true,
}

describe('statusOn', () => {
  it.each([
    ['2026-06-01T20:59:59Z', 'valid'],
    ['2026-06-01T21:00:00Z', 'expired'],
  ])('counts the last day by the country’s clock: %s is %s', (instant, status) => {
    expect(statusOn(credential, new Date(instant))).toBe(status)
  })

  it('never expires without a last day', () => {
    expect(statusOn({ status: 'valid', validUntil: null }, new Date('2099-01-01'))).toBe('valid')
  })

  it.each(['suspended', 'revoked'] as const)('puts %s before expiry', (status) => {
    expect(statusOn({ status, validUntil: '2020-01-01' }, new Date('2026-01-01'))).toBe(status)
  })
})

describe('transitions', () => {
  it('make revocation final', () => {
    expect(transitions.revoked).toEqual([])
  })

  it.each<[CredentialStatus, CredentialStatus, boolean]>([
    ['valid', 'suspended', true],
    ['valid', 'revoked', true],
    ['valid', 'valid', false],
    ['suspended', 'valid', true],
    ['suspended', 'revoked', true],
    ['suspended', 'suspended', false],
  ])('from %s to %s: %s', (from, to, allowed) => {
    expect(canBecome(from, to)).toBe(allowed)
  })
})

describe('maskedName', () => {
  it.each([
    ['Fatima Ahmed Al-Ansari', 'Fatima A.'],
    ['Fatima Ahmed Abdulla Yusuf', 'Fatima Y.'],
    ['  Ali   Hasan ', 'Ali H.'],
    ['Cher', 'Cher'],
    ['', ''],
    ['Ali -', 'Ali'],
  ])('shortens %j to %j', (name, masked) => {
    expect(maskedName({ ar: '', en: name }).en).toBe(masked)
  })

  it.each([
    ['فاطمة أحمد الأنصاري', 'فاطمة أ.'],
    ['علي حسن يوسف', 'علي ي.'],
    ['مريم آل', 'مريم آ.'],
  ])('leaves the article out of an Arabic initial: %s', (name, masked) => {
    expect(maskedName({ ar: name, en: '' }).ar).toBe(masked)
  })
})

describe('verificationOf', () => {
  const now = new Date('2026-03-01T06:00:00Z')

  it('shows the minimum: no internal id, no full name, no claim that is not public', () => {
    const shown = verificationOf(credential, now)
    expect(shown).toEqual({
      status: 'valid',
      number: 'GC7K-4M9P-XW3D-T',
      type: 'cert',
      title: credential.title,
      issuer: credential.issuer,
      issuedOn: '2026-03-01',
      validUntil: '2026-06-01',
      revokedOn: null,
      holderName: { ar: 'فاطمة أ.', en: 'Fatima A.' },
      claims: [{ id: 'purpose', label: { ar: 'الغرض', en: 'Purpose' }, value: 'work' }],
    })
  })

  it.each(['suspended', 'revoked'] as const)('attests nothing while %s, and keeps the reason to itself', (status) => {
    const revocation = { revokedAt: now, revocationReason: { ar: 'سر', en: 'secret' } }
    const shown = verificationOf({ ...credential, status, ...revocation }, now)
    expect(shown).toMatchObject({ status, claims: [] })
    expect(JSON.stringify(shown)).not.toContain('secret')
  })
})

describe('dayOf', () => {
  it('is the day on the country’s calendar', () => {
    expect(dayOf(new Date('2026-12-31T21:00:00Z'))).toBe('2027-01-01')
  })
})
