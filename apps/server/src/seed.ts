/** `npm run seed -- --people N`: puts a larger demo nation into the database. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { seedNation } from './demo/seed-nation.ts'
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
const start = performance.now()
const whole = (number: number): string => Math.round(number).toLocaleString('en')
await seedNation({
  db,
  now: new Date(),
  count,
  password: config.demoPassword,
  onProgress(done) {
    const perSecond = (done * 1000) / (performance.now() - start)
    process.stdout.write(`\r${whole(done)} of about ${whole(count)} people, ${whole(perSecond)}/s   `)
  },
})
process.stdout.write('\n')
await db.close()
await embedded?.stop()
