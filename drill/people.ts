/** Applicants and officers who press until they are answered, as people do, and remember what they were told. */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '../apps/server/src/platform/db.ts'

export interface Session {
  readonly cookie: string
  readonly csrf: string
}

export interface Acknowledged {
  readonly submissions: Map<string, string>
  readonly decisions: Map<string, string>
}

export interface World {
  readonly owner: Db
  readonly webs: readonly string[]
  readonly acknowledged: Acknowledged
  readonly isOver: () => boolean
}

/** Sends a form with one key until somebody answers it; undefined when the answer is no. */
async function press(
  webs: readonly string[],
  path: string,
  session: Session,
  name: string,
  fields: Record<string, string>,
): Promise<string | undefined> {
  const body = new URLSearchParams({ _csrf: session.csrf, _key: randomUUID(), ...fields })
  for (;;) {
    const web = webs[Math.floor(Math.random() * webs.length)] ?? ''
    const reply = await fetch(`${web}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `${name}=${session.cookie}`, accept: 'text/html' },
      body,
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null)
    const location = reply?.headers.get('location')
    if (reply?.status === 303 && location && !location.includes('sign-in')) return location
    if (reply && reply.status < 500 && reply.status !== 429 && reply.status !== 303) return undefined
    await wait(100 + Math.random() * 300)
  }
}

export async function apply(world: World, session: Session, nextDraft: () => string | undefined): Promise<void> {
  for (let draft = nextDraft(); draft && !world.isOver(); draft = nextDraft()) {
    const location = await press(world.webs, `/ar/apply/${draft}/submit`, session, 'diwan', { declared: 'true' })
    const reference = location && /\/applications\/([^/?]+)/.exec(location)?.[1]
    if (!reference) throw new Error(`A form was not accepted: ${location ?? 'refused'}`)
    world.acknowledged.submissions.set(draft, reference)
  }
}

interface OpenTask {
  readonly task_id: string
  readonly instance_id: string
  readonly reference: string
  readonly element_id: string
}

/** Decides whatever is open, until nothing is and the drill is over. Two officers may meet at one case. */
export async function decide(world: World, session: Session, role: string): Promise<void> {
  for (;;) {
    const [task] = await openTask(world.owner, role)
    if (!task) {
      if (world.isOver() && (await isQuiet(world.owner))) return
      await wait(200)
      continue
    }
    const outcome = task.element_id === 'completeness' ? 'complete' : Math.random() < 0.5 ? 'approve' : 'reject'
    const answer = await press(world.webs, `/en/office/cases/${task.reference}/decide`, session, 'diwan_office', {
      task: task.task_id,
      outcome,
      reason_en: 'Decided in the drill',
    })
    if (answer) world.acknowledged.decisions.set(`${task.instance_id} ${task.task_id}`, outcome)
  }
}

const openTask = (owner: Db, role: string): Promise<OpenTask[]> =>
  owner
    .query<OpenTask>(
      `select task_id, instance_id, reference, element_id from tasks.task
       where status = 'open' and role = $1 order by random() limit 1`,
      [role],
    )
    .catch(() => [])

/** Every case has ended, and nothing is left to do now. */
export async function isQuiet(owner: Db): Promise<boolean> {
  const rows = await owner
    .query<{ left: number }>(
      `select (select count(*) from workflow.process_instance where status = 'active')
            + (select count(*) from platform.job where parked_at is null and (attempts > 0 or due_at <= now()))
              as left`,
    )
    .catch(() => [])
  return rows[0] !== undefined && Number(rows[0].left) === 0
}
