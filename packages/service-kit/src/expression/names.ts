/** Reads which names an expression needs from outside, by walking its parse tree with FEEL's scoping rules. */
import { evaluate, parseExpression, parseUnaryTests } from 'feelin'
import { ExpressionError } from './expression-error.ts'

export type ExpressionKind = 'expression' | 'unary'

type Tree = ReturnType<typeof parseExpression>
type Node = Tree['topNode']
type Locals = ReadonlySet<string>

export interface Usage {
  /** Free names with the path read from them, such as `applicant.birthDate`. */
  readonly paths: ReadonlySet<string>
  /** Functions called by name: built-in ones, unless the scope has its own. */
  readonly functions: ReadonlyMap<string, Node>
}

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

class Walk {
  readonly paths = new Set<string>()
  readonly functions = new Map<string, Node>()
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  text = (node: Node): string => this.source.slice(node.from, node.to).replace(/\s+/g, ' ')

  /** `a.b.c` when the node is a variable or a path from one, else undefined. */
  private pathOf(node: Node): string | undefined {
    if (node.name === 'VariableName') return this.text(node)
    if (node.name !== 'PathExpression') return undefined
    const [target, , property] = childrenOf(node)
    const base = target && this.pathOf(target)
    return base && property ? `${base}.${this.text(property)}` : undefined
  }

  private free(path: string, locals: Locals): void {
    if (!locals.has(path.split('.', 1)[0] as string)) this.paths.add(path)
  }

  visit = (node: Node, locals: Locals): void => {
    switch (node.name) {
      case 'VariableName':
        return this.free(this.text(node), locals)
      case 'PathExpression': {
        const path = this.pathOf(node)
        if (path) return this.free(path, locals)
        const [target] = childrenOf(node)
        return target && this.visit(target, locals)
      }
      case 'FunctionInvocation':
        return this.visitInvocation(node, locals)
      case 'ForExpression':
      case 'QuantifiedExpression':
        return this.visitIteration(node, locals)
      case 'FunctionDefinition':
        return this.visitFunction(node, locals)
      case 'Context':
        return this.visitContext(node, locals)
      case 'FilterExpression':
        return this.visitFilter(node, locals)
      case 'InstanceOfExpression': {
        const [value] = childrenOf(node)
        return value && this.visit(value, locals)
      }
      case 'NamedParameter': {
        const [, value] = childrenOf(node)
        return value && this.visit(value, locals)
      }
      default:
        for (const child of childrenOf(node)) this.visit(child, locals)
    }
  }

  private visitInvocation(node: Node, locals: Locals): void {
    const [target, ...rest] = childrenOf(node)
    if (target?.name === 'VariableName') {
      const name = this.text(target)
      if (!locals.has(name)) this.functions.set(name, target)
    } else if (target) {
      this.visit(target, locals)
    }
    for (const child of rest) this.visit(child, locals)
  }

  // Each iteration sees the variables of those before it; the body sees all, and `partial`.
  private visitIteration(node: Node, locals: Locals): void {
    let inner = locals
    for (const child of childrenOf(node)) {
      if (child.name !== 'InExpressions') {
        this.visit(child, new Set([...inner, 'partial']))
        continue
      }
      for (const iteration of childrenOf(child)) {
        const [name, , source] = childrenOf(iteration)
        if (source) this.visit(source, inner)
        if (name) inner = new Set([...inner, this.text(name)])
      }
    }
  }

  private visitFunction(node: Node, locals: Locals): void {
    const parameters = childrenOf(node).find((child) => child.name === 'FormalParameters')
    const names = parameters ? childrenOf(parameters).map((child) => this.text(child.firstChild ?? child)) : []
    const body = childrenOf(node).find((child) => child.name === 'FunctionBody')
    if (body) this.visit(body, new Set([...locals, ...names]))
  }

  private visitContext(node: Node, locals: Locals): void {
    let inner = locals
    for (const entry of childrenOf(node)) {
      if (entry.name !== 'ContextEntry') continue
      const [key, value] = childrenOf(entry)
      if (value) this.visit(value, inner)
      if (key) inner = new Set([...inner, this.text(key).replaceAll('"', '')])
    }
  }

  private visitFilter(node: Node, locals: Locals): void {
    const [target, ...filter] = childrenOf(node)
    if (target) this.visit(target, locals)
    for (const child of filter) this.visit(child, new Set([...locals, 'item']))
  }
}

/** @throws ExpressionError where the source calls a function that FEEL does not have. */
export function usageOf(source: string, kind: ExpressionKind): Usage {
  const tree = kind === 'unary' ? parseUnaryTests(source, {}, undefined) : parseExpression(source, {}, undefined)
  const walk = new Walk(source)
  walk.visit(tree.topNode, new Set())
  for (const [name, { from, to }] of walk.functions) {
    if (evaluate(name).value === null) throw new ExpressionError(`Unknown function '${name}'`, source, { from, to })
  }
  return walk
}
