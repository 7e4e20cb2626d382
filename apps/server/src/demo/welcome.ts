/** What the person who started a demonstration reads: where it is and who may log in. */
import { getPersonFacts, findPersonByNumber } from '../modules/persons/index.ts'
import type { Config } from '../platform/config.ts'
import type { Ctx } from '../platform/context.ts'
import type { Db, Tx } from '../platform/db.ts'
import { demoNotice } from './accounts.ts'
import { officers } from './officers.ts'
import { personas } from './personas.ts'

export interface Welcome {
  readonly config: Config
  readonly db: Db
  readonly makeCtx: (tx: Tx, process: string) => Ctx
  readonly sandboxUrl: string | null
  readonly demoIntegrator: { readonly clientId: string; readonly clientSecret: string } | null
}

const row = (left: string, right: string): string => `    ${left.padEnd(20)}${right}`

export async function printWelcome({ config, db, makeCtx, sandboxUrl, demoIntegrator }: Welcome): Promise<void> {
  const { publicUrl, demoPassword } = config
  const knowledge = await db.transaction(async (tx) => {
    const ctx = makeCtx(tx, 'welcome')
    const person = await findPersonByNumber(ctx, personas.main.personalNumber)
    return person ? getPersonFacts(ctx, person.id) : null
  })
  const shown = ['main', 'elder', 'resident', 'father', 'abroad', 'expiredCard', 'unpaidViolations'] as const
  const lines = [
    '',
    `  Diwan · ديوان`,
    '',
    `  Portal         ${publicUrl}`,
    `  Back office    ${publicUrl}/ar/office`,
    ...(sandboxUrl
      ? [
          `  Mailbox        ${sandboxUrl}/mailbox`,
          `  Sandbox        ${sandboxUrl}/  (test cards, customs declarations, drivers)`,
        ]
      : []),
    `  API            ${publicUrl}/api/openapi.json`,
    '',
    `  Password of everybody below: ${demoPassword}   (DEMO_PASSWORD sets another)`,
    `  Codes for the advanced level arrive in the mailbox.`,
    '',
    '  People',
    ...shown.map((id) => row(personas[id].personalNumber, personas[id].role.en)),
    ...(knowledge?.idCard
      ? [
          `    ${personas.main.personalNumber} holds a card valid until ${knowledge.idCard.expiresOn} and lives in building ${knowledge.address?.building ?? ''}`,
        ]
      : []),
    '',
    '  Officers',
    ...officers
      .filter(({ login }) => /^(npra|cid|iga|traffic)\.(reviewer|counter|supervisor)$/.test(login))
      .map((officer) => row(officer.login, officer.name.en)),
    ...(demoIntegrator ? ['', `  Integrator     ${demoIntegrator.clientId} / ${demoIntegrator.clientSecret}`] : []),
    '',
    `  ${demoNotice.en}`,
    `  ${demoNotice.ar}`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
