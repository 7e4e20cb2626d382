import type { FeelType, NameTree } from '@diwan/feel'

const shapes = new WeakMap<FeelType, NameTree>()

/** What can follow a value of the type after a dot. Types that hold themselves make trees that hold themselves. */
export function shapeOf(type: FeelType | undefined): NameTree | undefined {
  if (!type) return undefined
  if (type.kind === 'list') return shapeOf(type.of)
  if (type.kind === 'function') return shapeOf(type.result)
  if (type.kind !== 'context') return undefined
  const known = shapes.get(type)
  if (known) return known
  const tree = new Map<string, NameTree | undefined>()
  shapes.set(type, tree)
  for (const [name, entry] of type.entries) tree.set(name, shapeOf(entry))
  return tree
}
