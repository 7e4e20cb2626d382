import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { contactTexts, errors } from './errors.ts'
import { normaliseMobile } from './nation.ts'
import { mayChangeContact } from './policy.ts'
import { isEmail } from './rules.ts'
import type { ChangeContact, Person } from './schema.ts'
import { lockPerson, updateContact } from './store/people.ts'

/** Changes mobile number and e-mail address, each only where given. Returns the person as recorded. */
export async function changeContact(ctx: Ctx, input: ChangeContact): Promise<Person> {
  if (!mayChangeContact(ctx.actor, input.personId)) throw errors.contact_not_yours()
  const person = await lockPerson(ctx.tx, input.personId)
  if (!person) throw errors.not_found()
  if (person.diedOn !== null) throw errors.person_deceased()

  const { mobile, email } = readContact(person, input)
  const changed = [
    ...(mobile === person.mobile ? [] : ['mobile' as const]),
    ...(email === person.email ? [] : ['email' as const]),
  ]
  if (changed.length === 0) return person

  const source = (part: 'mobile' | 'email', value: string | null, before: string | null) =>
    value === null ? null : changed.includes(part) ? input.source : before
  const after: Person = {
    ...person,
    mobile,
    mobileSource: source('mobile', mobile, person.mobileSource),
    email,
    emailSource: source('email', email, person.emailSource),
  }
  await updateContact(ctx.tx, after, ctx.now)

  await emit(ctx, 'person.contact_changed', { personId: person.id, changed, source: input.source })
  return after
}

function readContact(person: Person, input: ChangeContact): Pick<Person, 'mobile' | 'email'> {
  const issues: { field: string; text: LocalisedText }[] = []
  let { mobile, email } = person
  if (input.mobile !== undefined) {
    mobile = input.mobile === null ? null : (normaliseMobile(input.mobile) ?? null)
    if (input.mobile !== null && mobile === null) issues.push({ field: 'mobile', text: contactTexts.mobile })
  }
  if (input.email !== undefined) {
    email = input.email?.trim() ?? null
    if (email !== null && !isEmail(email)) issues.push({ field: 'email', text: contactTexts.email })
  }
  if (issues.length > 0) throw errors.contact_invalid({ issues })
  return { mobile, email }
}
