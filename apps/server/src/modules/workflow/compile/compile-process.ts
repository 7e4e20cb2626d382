/**
 * BPMN 2.0 XML to the form that the engine executes. What the engine cannot execute as drawn is refused with all
 * reasons at once; nothing is ignored in silence, except what has no meaning for execution: diagram, annotations,
 * documentation, and extensions of other tools (BPMN 2.0.2 §8.3.3).
 */
import { compiledFormat, type CompiledProcess, type Node } from '../compiled-process.ts'
import { checkGraph } from './check-graph.ts'
import { DefinitionRefused, Problems } from './definition-refused.ts'
import { isFeel, requiredName } from './read-attributes.ts'
import { isReadable, readElement } from './read-elements.ts'
import { readFlows } from './read-flows.ts'
import { elementOf, elementsOf, givenProperties, readXml, textOf, type Element } from './read-xml.ts'
import { reasons } from './reasons.ts'

const processProperties = new Set([
  'id', 'name', 'nameAr', 'documentation', 'extensionElements', 'isExecutable', 'isClosed', 'processType',
  'flowElements', 'artifacts',
])
// The schema's default, which modelers write down whatever language their expressions are in.
const standardDefault = 'http://www.w3.org/1999/XPath'
const meaningless = new Set(['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group'])

/** @throws DefinitionRefused listing every problem with the element to mend. */
export async function compileProcess(xml: string): Promise<CompiledProcess> {
  const problems = new Problems()
  const process = findProcess(await readXml(xml, problems), problems)
  checkProcess(process, problems)
  const nodes = readNodes(elementsOf(process, 'flowElements'), problems)
  checkGraph(process.id as string, nodes, problems)
  const name = requiredName(process, problems)
  problems.throwIfAny()
  const start = [...nodes.values()].find(({ type }) => type === 'start') as Node
  return { format: compiledFormat, id: process.id as string, name, start: start.id, nodes: Object.fromEntries(nodes) }
}

function findProcess(definitions: Element, problems: Problems): Element {
  const language = textOf(definitions, 'expressionLanguage')
  if (language !== standardDefault && !isFeel(language)) {
    problems.add('definitions', reasons.expressionLanguage(language as string))
  }
  const roots = elementsOf(definitions, 'rootElements')
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process')
  for (const root of roots) {
    // A category only names groups, which have no meaning for execution.
    if (root.$type === 'bpmn:Process' || root.$type === 'bpmn:Category') continue
    problems.add(root.id ?? 'definitions', reasons.unsupportedElement(root.$type))
  }
  const [process] = processes
  if (processes.length === 1 && process?.id) return process
  problems.add('definitions', process && !process.id ? reasons.noId(process.$type) : reasons.oneProcess())
  problems.throwIfAny()
  throw new DefinitionRefused([])
}

function checkProcess(process: Element, problems: Problems): void {
  const id = process.id as string
  for (const property of givenProperties(process)) {
    if (!processProperties.has(property)) problems.add(id, reasons.unsupportedProperty(process.$type, property))
  }
  if (process.get('isExecutable') === false) problems.add(id, reasons.notExecutable())
  for (const artifact of elementsOf(process, 'artifacts')) {
    if (!meaningless.has(artifact.$type)) problems.add(artifact.id ?? id, reasons.unsupportedElement(artifact.$type))
  }
}

function readNodes(elements: readonly Element[], problems: Problems): ReadonlyMap<string, Node> {
  const identified = elements.filter((element) => {
    if (!element.id) problems.add(element.$parent?.id ?? 'definitions', reasons.noId(element.$type))
    return Boolean(element.id)
  })
  const { bySource } = readFlows(identified, problems)
  const boundary = Map.groupBy(
    identified.filter(({ $type }) => $type === 'bpmn:BoundaryEvent'),
    (event) => elementOf(event, 'attachedToRef')?.id,
  )
  const nodes = new Map<string, Node>()
  for (const element of identified) {
    if (element.$type === 'bpmn:SequenceFlow') continue
    const id = element.id as string
    if (!isReadable(element.$type)) {
      problems.add(id, reasons.unsupportedElement(element.$type))
      continue
    }
    const node = readElement({
      element,
      id,
      out: bySource.get(id) ?? [],
      boundary: (boundary.get(id) ?? []).map((event) => event.id as string),
      problems,
    })
    if (node) nodes.set(id, node)
  }
  return nodes
}
