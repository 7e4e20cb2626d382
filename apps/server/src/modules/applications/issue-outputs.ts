import type { Output } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import type { Variables } from '../workflow/index.ts'
import { issueOutputCredential } from './issue-output-credential.ts'
import { loadCase, type Case } from './load-case.ts'
import { asksToCollect } from './rules.ts'
import { addEvent } from './store/applications.ts'
import { updateRegister } from './update-register.ts'

/**
 * Produces what the service gives: sealed documents, entries in registers. What is handed over at a counter waits there.
 * Repeated after a failure it produces nothing twice: documents by subject and type, entries by the reference.
 */
export async function issueOutputs(ctx: Ctx, applicationId: string): Promise<Variables> {
  const about = await loadCase(ctx, applicationId, { lock: true })
  for (const output of about.service.outputs) await produce(ctx, about, output)
  return { collect: asksToCollect(about.service) }
}

async function produce(ctx: Ctx, about: Case, output: Output): Promise<void> {
  const { application } = about
  if (await updateRegister(ctx, about, output)) {
    await addEvent(ctx, application.id, 'register-updated', { output: output.id, title: output.title })
  }
  if (output.credential) {
    const { number, title } = await issueOutputCredential(ctx, about, output)
    await addEvent(ctx, application.id, 'issued', { output: output.id, number, title })
  }
}
