/** What composition gives to this module. */
import type { Db } from '../../platform/db.ts'

export interface ApplicationsConfiguration {
  /** Keeps wrong guesses although the transaction that met them is rolled back. */
  readonly db: Pick<Db, 'aside'>
  /** Of the hashes under which guesses are counted. */
  readonly secret: string
}

let configured: ApplicationsConfiguration | undefined

export function configureApplications(configuration: ApplicationsConfiguration): void {
  configured = configuration
}

export function configuration(): ApplicationsConfiguration {
  if (!configured) throw new Error('configureApplications has not been called')
  return configured
}
