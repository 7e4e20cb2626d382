/** A worker of the platform whose handlers fail one time in ten, before or after they have done their work. */
import { composeApp } from '../apps/server/src/app.ts'
import { configuredOutside } from '../apps/server/src/start-sandbox.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { openDb } from '../apps/server/src/platform/db.ts'
import { runWorker, type JobHandler } from '../apps/server/src/platform/jobs.ts'
import { createLogger } from '../apps/server/src/platform/log.ts'

const failing = 0.1

const sometimesFailing = (handler: JobHandler): JobHandler => ({
  ...handler,
  async run(ctx, payload, meta) {
    const draw = Math.random()
    if (draw < failing / 2) throw new Error('the drill fails this before it is done')
    await handler.run(ctx, payload, meta)
    if (draw < failing) throw new Error('the drill fails this after it was done')
  },
})

const config = readConfig()
const db = openDb({ url: config.databaseUrl ?? '', max: 6 })
const app = await composeApp({ config, db, log: createLogger('silent'), outside: configuredOutside(config) })
const { makeCtx } = app
const { signal } = new AbortController()
await runWorker({ db, handlers: app.jobs.map(sometimesFailing), makeCtx }, { signal, concurrency: 3 })
