import type { LocalisedText } from '@diwan/service-kit'
import { getService } from '../catalogue/index.ts'
import { grantedIn, type Visitor } from './access.ts'
import { draftPath, firstOpenPage, pagesOf } from './draft-pages.ts'
import { clockOf } from './load-case.ts'
import type { Application, Draft } from './schema.ts'
import { countByPerson, listByPerson } from './store/applications.ts'
import { listUnfinished } from './store/drafts.ts'
import { listBySession } from './store/visitor-applications.ts'

export const pageSize = 20

export interface OwnDraft {
  readonly draft: Draft
  readonly serviceTitle: LocalisedText
  /** Where to go on, without the language. */
  readonly path: string
}

export interface OwnApplication {
  readonly application: Application
  readonly serviceTitle: LocalisedText
}

export interface OwnApplications {
  /** To go on with; on the first page only. */
  readonly drafts: readonly OwnDraft[]
  readonly applications: readonly OwnApplication[]
  readonly page: number
  readonly pages: number
}

/** What the person, or without a person the session, began and submitted; newest first. */
export async function listOwnApplications(visitor: Visitor, { page }: { readonly page: number }): Promise<OwnApplications> {
  const { actor } = visitor
  const personId = actor.kind === 'person' ? actor.onBehalfOf : null
  const sessionId = actor.kind === 'person' || actor.kind === 'anonymous' ? actor.sessionId : null
  const drafts: OwnDraft[] = []
  for (const draft of page === 1 ? await listUnfinished(visitor, { personId, sessionId }) : []) {
    const service = await getService(visitor, draft.serviceId, draft.serviceVersion)
    const path = draftPath(draft, firstOpenPage(pagesOf(service, draft, clockOf(visitor)), draft))
    drafts.push({ draft, serviceTitle: service.title, path })
  }
  const own = personId
    ? await listByPerson(visitor, personId, { offset: (page - 1) * pageSize, limit: pageSize })
    : await listBySession(visitor, sessionId, grantedIn(visitor))
  const applications: OwnApplication[] = []
  for (const application of own) {
    const { title } = await getService(visitor, application.serviceId, application.serviceVersion)
    applications.push({ application, serviceTitle: title })
  }
  const pages = personId ? Math.max(1, Math.ceil((await countByPerson(visitor, personId)) / pageSize)) : 1
  return { drafts, applications, page, pages }
}
