/** What the payment module asks about the subject of a payment. */
import { mayAccess, type Visitor } from './access.ts'
import { getApplicationById } from './store/applications.ts'

interface Subject {
  readonly type: string
  readonly id: string
}

/** Whether this visitor may see what is due on the subject, and pay it. */
export async function canPayApplication(visitor: Visitor, { type, id }: Subject): Promise<boolean> {
  return type === 'application' && mayAccess(visitor, await getApplicationById(visitor, id))
}

/** Page of the subject, without the language. It answers to the id as well as to the reference. */
export const applicationPath = ({ id }: Subject): string => `/applications/${id}`
