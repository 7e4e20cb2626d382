import type { Ctx } from '../../platform/context.ts'
import { assessCost } from '../decisions/index.ts'
import { requestPayment } from '../payments/index.ts'
import type { Variables } from '../workflow/index.ts'
import { decideCost } from './decide-rules.ts'
import { entityNameOf, loadCase } from './load-case.ts'

/**
 * Asks for what the service costs. The tariff is the one in force now; a process that decided the cost before has
 * recorded it, another records it here.
 */
export async function requestApplicationPayment(ctx: Ctx, applicationId: string, variables: Variables): Promise<Variables> {
  const about = await loadCase(ctx, applicationId, { lock: true })
  const { application, service, subject, scope, clock } = about
  const cost = variables['cost'] === undefined ? await decideCost(ctx, about) : assessCost(service, scope, clock)
  if (cost.totalMinor <= 0) throw new Error(`application ${applicationId} has nothing to pay`)
  const { ar, en } = service.title
  const { requestId } = await requestPayment(ctx, {
    subject,
    entityId: application.entityId,
    entityName: entityNameOf(application),
    payer: {
      personId: application.personId,
      name: application.applicantName,
      ...(application.contact.email ? { email: application.contact.email } : {}),
    },
    currency: cost.currency,
    lines: cost.lines,
    description: { ar: `${ar} – ${application.reference}`, en: `${en} – ${application.reference}` },
    refundable: cost.refundable,
    serviceId: service.id,
  })
  return { paymentRequestId: requestId }
}
