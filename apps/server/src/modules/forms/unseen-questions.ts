/** Questions that the answers on the same page bring up, when no script has shown them. */
import type { Field, FormPage } from '@diwan/service-kit'

/** Input that tells which questions the page showed. No question has this name: theirs begin with a letter. */
export const shownName = '_shown'

/**
 * Questions of those asked that the sender never saw. Without the list — from programs, and from a page that was
 * opened before there was one — all were seen. Who leaves a question out of the list is only asked it again.
 */
export function unseenQuestions(asked: readonly Field[], body: Readonly<Record<string, unknown>>): Field[] {
  const list = body[shownName]
  if (typeof list !== 'string') return []
  const shown = new Set(list.split(' '))
  return asked.filter(({ id }) => !shown.has(id))
}

/** The questions of the page among these ids, in the page's order: for a list that comes from an address. */
export const questionsIn = ({ fields }: FormPage, ids: string): Field[] => {
  const listed = new Set(ids.split(' '))
  return fields.filter(({ id }) => listed.has(id))
}
