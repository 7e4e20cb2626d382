import { dayOf, evaluate, type Claim, type LocalisedText, type Output } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { issueCredential, type Credential, type CredentialClaim } from '../credentials/index.ts'
import { nation } from '../reference-data/index.ts'
import { entityNameOf, type Case } from './load-case.ts'

/** Issues the document of an output, with its claims evaluated over what was submitted. */
export function issueOutputCredential(ctx: Ctx, about: Case, output: Output): Promise<Credential> {
  const { application, service, subject } = about
  const { claims = [], validMonths } = output.credential ?? {}
  return issueCredential(ctx, {
    type: output.id,
    serviceId: service.id,
    subject,
    holder: holderOf(about),
    title: output.title,
    issuer: { entityId: application.entityId, name: entityNameOf(application) },
    claims: claims.flatMap((claim) => claimOf(claim, about)),
    validUntil: validMonths === undefined ? null : dayAfterMonths(ctx.now, validMonths),
  })
}

/** Where nobody signed in, the register may still have told who it is. */
function holderOf({ application, scope }: Case): { personId: string | null; name: LocalisedText } {
  const known = (scope['person'] as { id?: unknown } | undefined)?.id
  const personId = application.personId ?? (typeof known === 'string' ? known : null)
  if (!application.applicantName) throw new Error(`application ${application.id} has no name to issue a document in`)
  return { personId, name: application.applicantName }
}

/** An optional question that was not answered attests nothing. */
function claimOf({ id, label, value: expression, isPublic }: Claim, { scope, clock, service }: Case): CredentialClaim[] {
  const value = evaluate(expression, scope, clock)
  if (value === null || value === undefined || value === '') return []
  if (!isClaimValue(value)) throw new Error(`service ${service.id}: claim ${id} is no text, number or day`)
  return [{ id, label, value, isPublic }]
}

function isClaimValue(value: unknown): value is CredentialClaim['value'] {
  if (typeof value === 'string' || typeof value === 'number') return true
  const { ar, en } = (value ?? {}) as { ar?: unknown; en?: unknown }
  return typeof ar === 'string' && typeof en === 'string'
}

/** The day before the same day some months later; the last of the month where that month is shorter. */
export function dayAfterMonths(now: Date, months: number): string {
  const [year, month, day] = dayOf({ now, timeZone: nation.timeZone }).split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const sameDay = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))
  return new Date(sameDay - 86_400_000).toISOString().slice(0, 10)
}
