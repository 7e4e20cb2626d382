/**
 * BPMN 2.0 XML to the form that the engine executes. What the engine cannot execute as drawn is refused with all
 * reasons at once; nothing is ignored in silence, except what has no meaning for execution: diagram, annotations,
 * documentation, and extensions of other tools (BPMN 2.0.2 §8.3.3).
 */
import { compiledFormat, type CompiledProcess, type Node } from '../compiled-process.ts'
import { graphOf } from '../engine/graph.ts'
import { checkGraph, checkStandard } from './check-graph.ts'
import { Problems } from './definition-refused.ts'
import { nameOf, requiredName } from './read-attributes.ts'
import { readCollaboration } from './read-collaboration.ts'
import { checkDefinitions } from './read-definitions.ts'
import { readScope, taskOf } from './read-scope.ts'
import { elementsOf, readXml, textOf, type Element } from './read-xml.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'

/** The process to publish: the one of the file that no other calls. @throws DefinitionRefused with every problem. */
export async function compileProcess(xml: string, id?: string): Promise<CompiledProcess> {
  const problems = new Problems()
  const all = await compileAll(xml, problems, true)
  const [only] = all.length === 1 || !id ? all : all.filter((one) => one.id === id)
  if (!only || (all.length > 1 && !id)) problems.add('definitions', reasons.oneProcess())
  problems.throwIfAny()
  return only as CompiledProcess
}

/**
 * Every executable process of a file that no other calls, without the platform's own rules for publication.
 * @throws DefinitionRefused listing every problem with the element to mend.
 */
export async function compileModel(xml: string): Promise<readonly CompiledProcess[]> {
  const problems = new Problems()
  const all = await compileAll(xml, problems, false)
  problems.throwIfAny()
  return all
}

async function compileAll(xml: string, problems: Problems, isPublication: boolean): Promise<CompiledProcess[]> {
  const definitions = await readXml(xml, problems)
  const roots = elementsOf(definitions, 'rootElements')
  checkDefinitions(definitions, roots, problems)
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process')
  for (const process of processes) if (!process.id) problems.add('definitions', reasons.noId(process.$type))
  const executable = processes.filter((process) => process.id && process.get('isExecutable') !== false)
  for (const process of isPublication ? processes : []) {
    if (process.id && !executable.includes(process)) problems.add(process.id, reasons.notExecutable())
  }
  if (executable.length === 0) {
    if (processes.length === 0) problems.add('definitions', reasons.oneProcess())
    else if (!isPublication) problems.add('definitions', reasons.noExecutable())
    problems.throwIfAny()
  }
  const callable = new Map(
    roots
      .filter(({ $type, id }) => id && /^bpmn:(Process|Global.*Task)$/.test($type))
      .map((root) => [root.id as string, root]),
  )
  const reading: Reading = { problems, isPublication, callable, ...readCollaboration(roots, executable) }
  const levels = new Map(executable.map((process) => [process, readScope(process, reading)]))
  const called = new Map<string, readonly Node[]>()
  const compiled = executable.flatMap((process): CompiledProcess[] => {
    const nodes = levels.get(process) ?? []
    return [assemble(process, nodes, callable, called, reading)]
  })
  const used = new Set(
    compiled.flatMap(({ id, nodes }) =>
      Object.values(nodes).flatMap((node) =>
        node.type === 'call-activity' && node.called !== id ? [node.called] : [],
      ),
    ),
  )
  const top = compiled.filter(({ id }) => !used.has(id))
  const chosen = top.length > 0 ? top : compiled.slice(0, 1)
  for (const process of chosen) {
    checkStandard(process, problems)
    if (isPublication) checkGraph(process, problems)
  }
  return chosen
}

/** The nodes of a process with those of everything it calls, directly or by another. */
function assemble(
  process: Element,
  own: readonly Node[],
  callable: ReadonlyMap<string, Element>,
  called: Map<string, readonly Node[]>,
  reading: Reading,
): CompiledProcess {
  const nodes = new Map(own.map((node) => [node.id, node]))
  for (const node of nodes.values()) {
    if (node.type !== 'call-activity') continue
    const target = callable.get(node.called)
    if (!target) continue
    const inside =
      called.get(node.called) ??
      (target.$type === 'bpmn:Process' ? readScope(target, reading, node.called) : [taskOf(target, reading)])
    called.set(node.called, inside)
    // A process that calls itself has its elements twice: once as the process, once as what is called.
    for (const one of inside) nodes.set(one.id, nodes.has(one.id) ? (nodes.get(one.id) as Node) : one)
  }
  const id = process.id as string
  const name = reading.isPublication
    ? requiredName(process, reading.problems)
    : (nameOf(process) ?? { ar: textOf(process, 'name') ?? id, en: textOf(process, 'name') ?? id })
  const compiled = { format: compiledFormat, id, name, nodes: Object.fromEntries(nodes) }
  const first = graphOf(compiled)
    .firstIn('')
    .find(({ type }) => type === 'start')
  return first ? { format: compiledFormat, id, name, start: first.id, nodes: compiled.nodes } : compiled
}
