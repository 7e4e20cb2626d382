import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'
import type { Task } from './schema.ts'

export const permissions: Permissions = {
  'office.enter': ['reviewer', 'supervisor', 'counter', 'service-owner', 'administrator'],
  'task.claim': ['reviewer', 'supervisor', 'counter'],
  'task.release': ['reviewer', 'supervisor', 'counter'],
  'task.search': ['reviewer', 'supervisor', 'counter'],
  'task.manage': ['supervisor'],
}

export type Officer = Extract<Actor, { kind: 'officer' }>

export const isSupervisor = ({ roles }: Officer): boolean => roles.includes('supervisor')

/** Officers see the tasks of their own entity and roles; supervisors those of all roles, to see that work gets done. */
export const maySee = (officer: Officer, task: Pick<Task, 'entityId' | 'role'>): boolean =>
  officer.entityId === task.entityId && (isSupervisor(officer) || officer.roles.includes(task.role))

/** Seeing is not doing: the role that the process names decides. */
export const mayDo = (officer: Officer, task: Pick<Task, 'entityId' | 'role'>): boolean =>
  officer.entityId === task.entityId && officer.roles.includes(task.role)

export const mayRelease = (officer: Officer, task: Pick<Task, 'entityId' | 'role' | 'claimedBy'>): boolean =>
  maySee(officer, task) && (task.claimedBy === officer.accountId || isSupervisor(officer))

/** Who gives work to others and says what is urgent. */
export const mayManage = (officer: Officer, task: Pick<Task, 'entityId'>): boolean =>
  officer.entityId === task.entityId && isSupervisor(officer)

/** Where the back office begins for an officer: with the work to be done, where the roles have any. */
export function homeOf({ roles }: Officer): 'queue' | 'services' | 'officers' {
  if (['reviewer', 'supervisor', 'counter'].some((role) => roles.includes(role))) return 'queue'
  return roles.includes('service-owner') ? 'services' : 'officers'
}

/** Roles whose tasks the officer sees; null for all. */
export const visibleRoles = (officer: Officer): readonly string[] | null => (isSupervisor(officer) ? null : officer.roles)
