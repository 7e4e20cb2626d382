import type { DrgElement, Model, Reference } from '@diwan/dmn'

const writtenInFeel = /\bexternal\b[^]*\bjava\b\s*"?\s*:/i

/** Whether an element, or what it needs, defines a function in Java. */
export function callsJava(models: readonly Model[], name: string): boolean {
  const seen = new Set<DrgElement>()
  const visit = (element: DrgElement | undefined): boolean => {
    if (!element || seen.has(element)) return false
    seen.add(element)
    if ('logic' in element && definesJava(element.logic)) return true
    return needs(element).some(({ namespace, id }) =>
      visit(models.find((each) => each.namespace === namespace)?.elements.find((each) => each.id === id)),
    )
  }
  return visit(models[0]?.elements.find((each) => each.name === name))
}

function needs(element: DrgElement): readonly Reference[] {
  if (element.kind === 'service') return [...element.outputs, ...element.encapsulated]
  return element.kind === 'input' ? [] : element.requires
}

/** Looks through all boxed expressions, whatever their kind. */
function definesJava(logic: unknown): boolean {
  if (typeof logic === 'string') return writtenInFeel.test(logic)
  if (typeof logic !== 'object' || logic === null) return false
  if ('language' in logic && logic.language === 'Java') return true
  return Object.values(logic).some(definesJava)
}
