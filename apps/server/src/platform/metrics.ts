import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from './db.ts'

export interface HttpMetrics {
  observe(method: string, route: string, status: number, seconds: number): void
  text(): Promise<string>
}

/** Prometheus figures of one process: response times by route, jobs waiting and parked, connections. */
export function createMetrics(db: Db): HttpMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Response time by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const jobs = new Gauge({
    name: 'jobs',
    help: 'Jobs by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const [row] = await db.query<{ due: number; waiting: number; parked: number }>(
        `select count(*) filter (where parked_at is null and due_at <= now()) as due,
                count(*) filter (where parked_at is null and due_at > now()) as waiting,
                count(*) filter (where parked_at is not null) as parked
         from platform.job`,
      )
      for (const state of ['due', 'waiting', 'parked'] as const) this.set({ state }, row?.[state] ?? 0)
    },
  })
  const connections = new Gauge({
    name: 'db_connections',
    help: 'Database connections of this process',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'total' }, db.pool.totalCount)
      this.set({ state: 'idle' }, db.pool.idleCount)
      this.set({ state: 'queued' }, db.pool.waitingCount)
    },
  })
  void jobs
  void connections
  return {
    observe: (method, route, status, seconds) => duration.observe({ method, route, status: String(status) }, seconds),
    text: () => registry.metrics(),
  }
}
