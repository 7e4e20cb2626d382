import type { Permissions } from '../../platform/policy.ts'

export const permissions: Permissions = {
  /** Jobs belong to no entity: whoever keeps the platform steers all of them. */
  'job.steer': ['administrator'],
}
