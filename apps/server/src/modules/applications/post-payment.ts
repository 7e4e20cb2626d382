import { evaluate, type FactSource } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { assessCost } from '../decisions/index.ts'
import { postDue } from '../exchange/index.ts'
import { findPaymentRequest } from '../payments/index.ts'
import { loadCase, type Case } from './load-case.ts'
import { addEvent } from './store/applications.ts'

/** Tells the entity's own system that its due has been paid; that system clears the due. */
export async function postApplicationPayment(ctx: Ctx, applicationId: string): Promise<void> {
  const about = await loadCase(ctx, applicationId, { lock: true })
  const { service, subject, scope, clock } = about
  const payment = await findPaymentRequest(ctx, subject)
  if (payment?.status !== 'paid' || !payment.receiptNumber) throw new Error(`application ${applicationId} has no payment to post`)
  const { reference } = assessCost(service, scope, clock)
  const source = sourceOfDue(about)
  if (!reference || !source) throw new Error(`service ${service.id} has no due in another system`)
  const { receipt } = await postDue(ctx, {
    source: 'customs',
    reference,
    importerId: String(evaluate(source.input['importer_id'] ?? 'null', scope, clock) ?? ''),
    totalMinor: payment.totalMinor,
    paymentReference: payment.receiptNumber,
  })
  await addEvent(ctx, applicationId, 'posted', { receipt })
}

function sourceOfDue({ service: { cost, facts } }: Case): FactSource | undefined {
  return cost.model === 'external' ? facts.find(({ id, source }) => id === cost.fact && source === 'customs.dues') : undefined
}
