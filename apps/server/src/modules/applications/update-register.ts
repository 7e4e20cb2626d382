import { evaluate, type Output } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { applyRegisterUpdate, recordLicenceReplacement } from '../exchange/index.ts'
import type { Case } from './load-case.ts'

/**
 * Writes what an output says to the register that keeps it. The reference of the application is the key: a register is
 * told once, however often the step is tried. True when there was something to write.
 */
export async function updateRegister(ctx: Ctx, about: Case, output: Output): Promise<boolean> {
  if (output.registerUpdate) await writeEntry(ctx, about, output.registerUpdate)
  else if (isReplacedLicence(about, output)) await replaceLicence(ctx, about)
  else return false
  return true
}

async function writeEntry(ctx: Ctx, { application, scope, clock }: Case, update: NonNullable<Output['registerUpdate']>): Promise<void> {
  const { personId, reference } = application
  if (!personId) throw new Error(`application ${application.id} changes a register about nobody`)
  const input = Object.fromEntries(Object.entries(update.input).map(([name, expression]) => [name, evaluate(expression, scope, clock)]))
  await applyRegisterUpdate(ctx, { target: update.target, personId, input, reference })
}

const driverRecord = 'traffic.driver-record'

/** A licence that the driver register knows already is replaced there as well. */
const isReplacedLicence = ({ service }: Case, { kind }: Output): boolean =>
  kind === 'licence' && service.facts.some(({ source }) => source === driverRecord)

/** A licence of which nothing is said counts as lost: then the old card is no longer good in anybody's hands. */
async function replaceLicence(ctx: Ctx, { application, service, scope, clock }: Case): Promise<void> {
  const number = service.facts.find(({ source }) => source === driverRecord)?.input['personal_number'] ?? 'null'
  await recordLicenceReplacement(ctx, {
    personalNumber: String(evaluate(number, scope, clock)),
    licenceClass: String(scope['licence_class']),
    reason: scope['reason'] === 'damaged' ? 'damaged' : 'lost',
    reference: application.reference,
  })
}
