/** What follows from a credential and the day: status, transitions, and how little a verifier is shown. */
import { dayOf as calendarDayOf, type LocalisedText } from '@diwan/service-kit'
import { nation } from '../reference-data/index.ts'
import type { Credential, CredentialStatus, CredentialSummary, KnownVerification } from './schema.ts'

/** The official calendar day of an instant, YYYY-MM-DD: days of issue and last days of validity are meant by it. */
export const dayOf = (instant: Date): string => calendarDayOf({ now: instant, timeZone: nation.country.timeZone })

/** From each status to the statuses it may become. Revocation is final. */
export const transitions: Readonly<Record<CredentialStatus, readonly CredentialStatus[]>> = {
  valid: ['suspended', 'revoked'],
  suspended: ['valid', 'revoked'],
  revoked: [],
}

export const canBecome = (from: CredentialStatus, to: CredentialStatus): boolean => transitions[from].includes(to)

/** A credential is good up to and including its last day. What its issuer did to it outweighs expiry. */
export function statusOn(
  { status, validUntil }: Pick<Credential, 'status' | 'validUntil'>,
  now: Date,
): CredentialStatus | 'expired' {
  return status === 'valid' && validUntil !== null && validUntil < dayOf(now) ? 'expired' : status
}

/** People paste the whole address from the code as well as the number. */
export const numberIn = (typed: string): string => /\/verify\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed

const initialOf = (name: string): string => {
  const letters = name.replace(/[^\p{L}]/gu, '')
  // The article is no part of an Arabic name's initial.
  const [first = ''] = letters.startsWith('ال') && letters.length > 3 ? letters.slice(2) : letters
  return first
}

function maskName(name: string): string {
  const parts = name.trim().split(/\s+/u)
  const [first = ''] = parts
  const initial = parts.length > 1 ? initialOf(parts.at(-1)!) : ''
  return initial ? `${first} ${initial}.` : first
}

/** First name and initial of the last name: "Fatima A.", "فاطمة أ.". */
export const maskedName = (name: LocalisedText): LocalisedText => ({ ar: maskName(name.ar), en: maskName(name.en) })

/**
 * What a verifier learns. Claims are shown while the issuer stands by them, expired ones included since the paper says
 * the same; why something was revoked stays between issuer and holder.
 */
export function verificationOf(credential: Credential, now: Date): KnownVerification {
  const status = statusOn(credential, now)
  const isAttested = status === 'valid' || status === 'expired'
  const shown = isAttested ? credential.claims.filter((claim) => claim.isPublic) : []
  return {
    status,
    number: credential.number,
    type: credential.type,
    title: credential.title,
    issuer: credential.issuer,
    issuedOn: dayOf(credential.issuedAt),
    validUntil: credential.validUntil,
    revokedOn: credential.revokedAt ? dayOf(credential.revokedAt) : null,
    holderName: maskedName(credential.holderName),
    claims: shown.map(({ id, label, value }) => ({ id, label, value })),
  }
}

export function summaryOf(credential: Credential, now: Date): CredentialSummary {
  const { number, type, serviceId, title, issuer, holderName, issuedAt, validUntil, hasDocument } = credential
  return {
    number,
    type,
    serviceId,
    title,
    issuer,
    holderName,
    issuedAt,
    validUntil,
    status: statusOn(credential, now),
    hasDocument,
  }
}
