/** What composition gives to this module. */
import type { Db } from '../../platform/db.ts'
import { outsideSystem, type OutsideSystem } from '../../platform/outside-system.ts'

export interface ExchangeConfiguration {
  readonly customsUrl: string
  readonly trafficUrl: string
  /** Bearer key of both systems; also the key of the hashes in the log. */
  readonly key: string
  /** How long one call may take, in milliseconds; 4000 unless told. */
  readonly timeoutMs?: number
  /** Keeps outages in the log although the transaction that met them is rolled back. */
  readonly db?: Pick<Db, 'query'>
}

interface Configured {
  readonly customs: OutsideSystem
  readonly traffic: OutsideSystem
  readonly key: string
  readonly db: Pick<Db, 'query'> | undefined
}

let configured: Configured | undefined

export function configureExchange({ customsUrl, trafficUrl, key, timeoutMs, db }: ExchangeConfiguration): void {
  const system = (name: string, url: string) => outsideSystem({ name, url, key, ...(timeoutMs ? { timeoutMs } : {}) })
  configured = { customs: system('customs', customsUrl), traffic: system('traffic', trafficUrl), key, db }
}

export function configuration(): Configured {
  if (!configured) throw new Error('configureExchange has not been called')
  return configured
}
