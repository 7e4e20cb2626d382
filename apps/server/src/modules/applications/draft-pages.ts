/** Which page of a form comes next. */
import type { ExpressionClock, FormPage, PublicService } from '@diwan/service-kit'
import { visiblePages } from '../forms/index.ts'
import { scopeOf, type Draft } from './schema.ts'

type Answered = Pick<Draft, 'facts' | 'answers'>
type Done = Pick<Draft, 'donePages'>

export const pagesOf = (service: PublicService, { facts, answers }: Answered, clock: ExpressionClock): FormPage[] =>
  visiblePages(service, scopeOf(facts, answers), clock)

/** The first page not answered yet; undefined when all are. */
export const firstOpenPage = (pages: readonly FormPage[], { donePages }: Done): FormPage | undefined =>
  pages.find(({ id }) => !donePages.includes(id))

/** Whether a page may be opened: all before it are answered, so that what it asks is settled. */
export function isReachable(pages: readonly FormPage[], draft: Done, pageId: string): boolean {
  const index = pages.findIndex(({ id }) => id === pageId)
  const open = pages.findIndex(({ id }) => !draft.donePages.includes(id))
  return index >= 0 && (open < 0 || index <= open)
}

/**
 * The page after this one; undefined: check the answers. From the check, a changed page leads back as soon as all is
 * answered.
 */
export function pageAfter(pages: readonly FormPage[], draft: Done, pageId: string, isChange: boolean): FormPage | undefined {
  if (isChange) return firstOpenPage(pages, draft)
  return pages[pages.findIndex(({ id }) => id === pageId) + 1] ?? firstOpenPage(pages, draft)
}

export const draftPath = ({ id }: Pick<Draft, 'id'>, page: Pick<FormPage, 'id'> | undefined): string =>
  `/apply/${id}/${page?.id ?? 'check'}`
