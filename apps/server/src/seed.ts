/** `npm run seed -- --people N`: puts a larger demo nation into the database. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { seedAccounts } from './modules/identity/index.ts'
import { officerAccounts, personaAccounts } from './demo/accounts.ts'
import { generatePopulation } from './demo/people.ts'
import { seedPeople } from './demo/seed-people.ts'
import { readConfig } from './platform/config.ts'
import { openDb } from './platform/db.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { migrate } from './platform/migrate.ts'

const { values } = parseArgs({ options: { people: { type: 'string', default: '3000' } } })
const count = Number(values.people)
if (!Number.isInteger(count) || count < 20 || count > 2_000_000) {
  process.stderr.write('--people takes a whole number from 20 to 2,000,000\n')
  process.exit(2)
}

const config = readConfig()
const embedded = config.databaseUrl
  ? null
  : await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres'), port: 0 })
const url = config.databaseUrl ?? embedded?.url ?? ''
await migrate(url)
const db = openDb({ url })
const now = new Date()
const start = performance.now()
let done = 0
let isFirst = true
for (const batch of generatePopulation({ count, seed: 1, asOf: now })) {
  await db.transaction(async (tx) => {
    await seedPeople(tx, batch, { now })
    if (isFirst) await seedAccounts(tx, [...personaAccounts(batch.people), ...officerAccounts()], { password: config.demoPassword, now })
  })
  isFirst = false
  done += batch.people.length
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(`\r${done.toLocaleString('en')} of about ${count.toLocaleString('en')} people, ${Math.round(done / seconds).toLocaleString('en')}/s   `)
}
process.stdout.write('\n')
await db.close()
await embedded?.stop()
