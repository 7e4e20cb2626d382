import type { DrgElement, Import, Model, Reference } from '../model/model.ts'
import { attribute, child, children, type XmlElement } from '../xml/xml-element.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { readExpressionIn, readFunction, readVariable, normalName } from './read-expression.ts'
import { readItemDefinition } from './read-item-definition.ts'

/** The document is XML, but not a decision model. */
export class NotDmnError extends Error {
  override readonly name = 'NotDmnError'
}

const dmnNamespace = /^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(MODEL\/?|dmn\.xsd)$/

/** Reads DMN 1.1 to 1.6, which differ only in what they may hold. @throws XmlError, NotDmnError */
export function readModel(xml: string): Model {
  const root = parseXml(xml)
  if (root.name !== 'definitions' || !dmnNamespace.test(root.namespace)) {
    throw new NotDmnError(`<${root.name}> of ${root.namespace || 'no namespace'} is not a decision model`)
  }
  const namespace = attribute(root, 'namespace') ?? ''
  return {
    namespace,
    name: attribute(root, 'name') ?? '',
    id: attribute(root, 'id'),
    expressionLanguage: attribute(root, 'expressionLanguage'),
    imports: children(root, 'import')
      .filter((each) => dmnNamespace.test(attribute(each, 'importType') ?? ''))
      .map((each): Import => ({
        name: normalName(attribute(each, 'name') ?? ''),
        namespace: attribute(each, 'namespace') ?? '',
      })),
    items: children(root, 'itemDefinition').map(readItemDefinition),
    elements: root.children
      .filter((each) => each.namespace === root.namespace)
      .flatMap((each) => readElement(each, namespace) ?? []),
  }
}

function readElement(element: XmlElement, namespace: string): DrgElement | undefined {
  const name = normalName(attribute(element, 'name') ?? '')
  const variable = child(element, 'variable')
  const node = {
    id: attribute(element, 'id') ?? name,
    name,
    label: attribute(element, 'label'),
    // A variable bears the name of its element; where a tool left it out, the element's name stands.
    variable: { ...(variable && readVariable(variable)), name },
  }
  const references = (part: string) => children(element, part).flatMap((each) => readReference(each, namespace) ?? [])
  const requires = () =>
    ['informationRequirement', 'knowledgeRequirement'].flatMap((part) =>
      children(element, part).flatMap((requirement) =>
        requirement.children.flatMap((each) => readReference(each, namespace) ?? []),
      ),
    )
  switch (element.name) {
    case 'inputData':
      return { kind: 'input', ...node }
    case 'decision':
      return {
        kind: 'decision',
        ...node,
        question: child(element, 'question')?.text.trim(),
        description: child(element, 'description')?.text.trim(),
        requires: requires(),
        logic: readExpressionIn(element),
      }
    case 'businessKnowledgeModel': {
      const logic = child(element, 'encapsulatedLogic')
      return { kind: 'knowledge', ...node, requires: requires(), logic: logic && readFunction(logic) }
    }
    case 'decisionService':
      return {
        kind: 'service',
        ...node,
        outputs: references('outputDecision'),
        encapsulated: references('encapsulatedDecision'),
        inputDecisions: references('inputDecision'),
        inputs: references('inputData'),
      }
    default:
      return undefined
  }
}

function readReference(element: XmlElement, namespace: string): Reference | undefined {
  const href = attribute(element, 'href')
  if (href === undefined) return undefined
  const hash = href.lastIndexOf('#')
  return { namespace: href.slice(0, Math.max(hash, 0)) || namespace, id: href.slice(hash + 1) }
}
