/** The process engine alone on an embedded database: no service, no officer, nobody who listens. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { configureWorkflow, publishProcess } from '../apps/server/src/modules/workflow/index.ts'
import type { Ctx } from '../apps/server/src/platform/context.ts'
import { openDb, type Db, type Tx } from '../apps/server/src/platform/db.ts'
import { startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { migrate } from '../apps/server/src/platform/migrate.ts'

export interface WorkflowWorld {
  readonly db: Db
  readonly owner: Db
  readonly makeCtx: (tx: Tx, process: string) => Ctx
  inCtx<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

export const licenceTasks = ['receive', 'check', 'decide', 'pay', 'collect'] as const

const names = { receive: 'استلام', check: 'تدقيق', decide: 'قرار', pay: 'دفع', collect: 'تسليم' }
const ways = [...['s', ...licenceTasks].map((from, index) => [from, licenceTasks[index] ?? 'e']), ['late', 'lapsed']]

/** Five tasks one after the other, with a limit on the fourth. */
export const licenceXml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:diwan="urn:diwan:bpmn"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="licence-definitions" targetNamespace="bench">
  <process id="licence" name="Licence" diwan:nameAr="رخصة" isExecutable="true">
    <startEvent id="s"/>
    ${licenceTasks
      .map(
        (id) => `<userTask id="${id}" name="${id}" diwan:nameAr="${names[id]}" diwan:performer="officer"
      diwan:role="reviewer" diwan:kind="review"/>`,
      )
      .join('')}
    <boundaryEvent id="late" attachedToRef="pay"><timerEventDefinition>
      <timeDuration xsi:type="tFormalExpression">P3D</timeDuration></timerEventDefinition></boundaryEvent>
    <endEvent id="e"/><endEvent id="lapsed"/>
    ${ways.map(([from, to]) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`).join('')}
  </process>
</definitions>`

export async function startWorkflow(connections: number): Promise<WorkflowWorld> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-bench-'))
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 })
  await migrate(server.url)
  const db = openDb({ url: server.url, max: connections })
  const owner = openDb({ url: server.url, role: 'none', max: connections })
  configureWorkflow({ serviceTasks: [], decide: async () => null })
  const makeCtx = (tx: Tx, process: string): Ctx => ({
    tx,
    actor: { kind: 'system', process },
    now: new Date(),
    locale: 'en',
    channel: 'back-office',
    correlationId: 'bench',
  })
  const inCtx: WorkflowWorld['inCtx'] = (work) => db.transaction((tx) => work(makeCtx(tx, 'bench')))
  await inCtx((ctx) => publishProcess(ctx, { id: 'licence', xml: licenceXml }))
  return {
    db,
    owner,
    makeCtx,
    inCtx,
    async stop() {
      await Promise.all([db.close(), owner.close()])
      await server.stop()
      await rm(server.directory, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}
