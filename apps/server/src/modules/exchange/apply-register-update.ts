import { dayOf } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { changeAddress, type ChangeAddress } from '../persons/index.ts'
import { nation } from '../reference-data/index.ts'
import { exchangeMessage } from './exchange-message.ts'
import { textOf } from './rules.ts'
import type { ApplyRegisterUpdate } from './schema.ts'

/**
 * Writes to a register what a decided application says. The decision is the authority: it is written as the platform,
 * once per reference.
 * @throws the errors of the register, such as persons.address_invalid
 */
export async function applyRegisterUpdate(
  ctx: Ctx,
  { target, personId, input, reference }: ApplyRegisterUpdate,
): Promise<void> {
  if (target !== 'persons.address') throw new Error(`there is no register to update under "${target}"`)
  const deciding: Ctx = { ...ctx, actor: { kind: 'system', process: 'exchange.register-update' } }
  const validFrom = textOf(input['valid_from']) || dayOf({ now: ctx.now, timeZone: nation.country.timeZone })
  const address = (input['address'] ?? {}) as ChangeAddress['address']
  await exchangeMessage(ctx, { connector: target, purpose: 'Carrying out a decision', about: personId }, async () => {
    await changeAddress(deciding, { personId, address, validFrom, source: 'diwan', reference })
    return { outcome: 'answered', result: undefined }
  })
}
