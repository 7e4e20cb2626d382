/** The outside systems of the demo nation, and people in the register to ask about. */
import { startSandbox, type Sandbox } from '@diwan/sandbox'
import type { TestDatabase } from '@diwan/testkit'
import { aRecord, register, type NewPerson } from '../../persons/testing/samples.ts'
import { configureExchange } from '../configuration.ts'

export const key = 'test-registers-key-0123456789'
export const timeoutMs = 300

/** A sandbox with quick delays, and the exchange told of it: with a fresh circuit breaker. */
export async function startOutside(test: TestDatabase): Promise<Sandbox> {
  const webhookSecret = `whsec_${Buffer.from('test webhook secret 0123').toString('base64')}`
  const sandbox = await startSandbox({ port: 0, smtpPort: 0, secrets: { gatewayKey: key, webhookSecret } })
  connect(test, sandbox)
  return sandbox
}

export const connect = (test: TestDatabase, { url }: Pick<Sandbox, 'url'>): void =>
  configureExchange({
    customsUrl: url,
    trafficUrl: url,
    key,
    timeoutMs,
    db: { query: (text, values) => test.db.query(text, values) },
  })

/** Puts a man with a valid card, who lives in building 1407, into the register. */
export async function registerPerson(test: TestDatabase, personalNumber: string): Promise<NewPerson> {
  const person = aRecord({
    personalNumber,
    name: {
      given: { ar: 'خالد', en: 'Khalid' },
      father: { ar: 'علي', en: 'Ali' },
      grandfather: { ar: 'حسن', en: 'Hasan' },
      family: { ar: 'الدوسري', en: 'Aldosari' },
    },
    sex: 'male',
    bornOn: '1985-02-03',
    idCard: { number: 'C-2', expiresOn: '2028-06-30' },
    email: null,
    emailSource: null,
  })
  await test.inCtx({}, (ctx) => register(ctx, [person]))
  return person
}

export interface LoggedMessage {
  readonly connector: string
  readonly purpose: string
  readonly subject_hash: string
  readonly actor: string
  readonly outcome: string
  readonly detail: string | null
}

/** Everything logged so far, newest first. */
export const logged = (test: TestDatabase): Promise<LoggedMessage[]> =>
  test.owner.query<LoggedMessage>('select * from exchange.message order by at desc, ctid desc')
