/**
 * `npm run replay -- --service X --version N --against M [--seeded] [--limit 200] [--json]`: what another version of a
 * service would have made of the cases there were. Version M may be a proved draft. Reads only.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { configureCatalogue } from './modules/catalogue/index.ts'
import { chooseNation } from './modules/reference-data/index.ts'
import { configureWorkflow } from './modules/workflow/index.ts'
import { readConfig } from './platform/config.ts'
import { openDb } from './platform/db.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { Problem } from './platform/problem.ts'
import { reportLines } from './replay/replay-text.ts'
import { replayVersions } from './replay/replay-versions.ts'

const { values } = parseArgs({
  options: {
    service: { type: 'string' },
    version: { type: 'string' },
    against: { type: 'string' },
    limit: { type: 'string', default: '200' },
    seeded: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const numbers = [values.version, values.against, values.limit].map(Number)
if (!values.service || !numbers.every((number) => Number.isInteger(number) && number > 0 && number <= 100_000)) {
  process.stderr.write('npm run replay -- --service X --version N --against M [--seeded] [--limit 200] [--json]\n')
  process.exit(2)
}
const [version = 0, against = 0, limit = 0] = numbers

const config = readConfig()
chooseNation(config.country)
configureCatalogue({ search: async () => [] })
configureWorkflow({ serviceTasks: [], decide: async () => null })
const embedded = config.databaseUrl
  ? null
  : await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres'), port: 0 })
const db = openDb({ url: config.databaseUrl ?? embedded?.url ?? '' })
try {
  const report = await db.transaction(async (tx) => {
    await tx.query('set transaction read only')
    const actor = { kind: 'system', process: 'replay' } as const
    const ctx = { tx, actor, now: new Date(), locale: 'en', channel: 'system', correlationId: 'replay' } as const
    return replayVersions(ctx, { serviceId: values.service ?? '', version, against, seeded: values.seeded, limit })
  })
  const lines = values.json ? [JSON.stringify(report)] : reportLines(report)
  process.stdout.write(`${lines.join('\n')}\n`)
  if (report.sum.cases === 0) {
    process.stderr.write('No case of this version is recorded: --seeded makes some up.\n')
    process.exitCode = 1
  }
} catch (error) {
  process.stderr.write(`${error instanceof Problem ? error.text.en : String(error)}\n`)
  process.exitCode = 1
} finally {
  await db.close()
  await embedded?.stop()
}
