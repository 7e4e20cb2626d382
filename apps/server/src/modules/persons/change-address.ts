import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { errors } from './errors.ts'
import { mayChangeRegister } from './policy.ts'
import { announceDays, isMovingDay, isSameAddress, parseAddress, todayOf } from './rules.ts'
import type { Address, AddressPeriod, ChangeAddress, Person } from './schema.ts'
import { findByReference, insertPeriod, listPeriods, supersede } from './store/addresses.ts'
import { lockPerson } from './store/people.ts'

/**
 * Records that a person lives somewhere from a day on. What was recorded before stays: the open period is superseded
 * by one that ends on that day. The same reference of the same source is recorded once, however often it is told.
 * Returns the period, or the one that already says so.
 */
export async function changeAddress(ctx: Ctx, input: ChangeAddress): Promise<AddressPeriod> {
  if (!mayChangeRegister(ctx.actor)) throw errors.register_closed()
  const person = await lockPerson(ctx.tx, input.personId)
  if (!person) throw errors.not_found()
  const address = readAddress(input)

  const known = await findByReference(ctx.tx, person.id, input.source, input.reference)
  if (known) {
    if (!isSameAddress(known, address) || known.validFrom !== input.validFrom) throw errors.reference_used()
    return known
  }
  checkPerson(person, input, ctx.now)
  const periods = await listPeriods(ctx.tx, person.id)
  const open = periods.find(({ validTo }) => validTo === null)
  if (open && open.validFrom > input.validFrom) throw errors.address_later_known({ values: { since: open.validFrom } })
  if (open && isSameAddress(open, address)) return open

  if (open) {
    await supersede(ctx.tx, open.id, ctx.now)
    // A change from the very day that the open period began corrects it: then nothing of it is left to repeat.
    if (open.validFrom < input.validFrom) {
      await insertPeriod(
        ctx.tx,
        person.id,
        { ...open, id: randomUUID(), validTo: input.validFrom, recordedAt: ctx.now },
        open.id,
      )
    }
  }
  const { validFrom, source, reference } = input
  const period: AddressPeriod = {
    id: randomUUID(),
    ...address,
    validFrom,
    validTo: null,
    recordedAt: ctx.now,
    source,
    reference,
  }
  await insertPeriod(ctx.tx, person.id, period)

  await emit(ctx, 'person.address_changed', {
    personId: person.id,
    addressPeriodId: period.id,
    validFrom,
    source,
    reference,
  })
  return period
}

function readAddress({ address }: ChangeAddress): Address {
  const parsed = parseAddress(address)
  if ('address' in parsed) return parsed.address
  throw errors.address_invalid({ issues: parsed.issues.map(({ part, text }) => ({ field: part, text })) })
}

function checkPerson(person: Person, { validFrom }: ChangeAddress, now: Date): void {
  if (person.diedOn !== null) throw errors.person_deceased()
  if (!isMovingDay(validFrom, person, todayOf(now))) throw errors.moving_day_invalid({ values: { days: announceDays } })
}
