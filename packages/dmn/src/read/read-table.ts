import type { Aggregation, DecisionTable, HitPolicy } from '../model/decision-table.ts'
import { attribute, child, children, type XmlElement } from '../xml/xml-element.ts'

const hitPolicies: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
]
const aggregations: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX']

const textIn = (element: XmlElement, name: string): string | undefined => {
  const part = child(element, name)
  return part && (child(part, 'text')?.text.trim() ?? '')
}

const texts = (element: XmlElement, name: string): string[] =>
  children(element, name).map((entry) => child(entry, 'text')?.text.trim() ?? '')

export function readTable(element: XmlElement): DecisionTable {
  return {
    kind: 'table',
    id: attribute(element, 'id'),
    type: attribute(element, 'typeRef'),
    label: attribute(element, 'outputLabel'),
    hitPolicy: hitPolicies.find((each) => each === attribute(element, 'hitPolicy')) ?? 'UNIQUE',
    aggregation: aggregations.find((each) => each === attribute(element, 'aggregation')),
    inputs: children(element, 'input').map((input) => {
      const expression = child(input, 'inputExpression')
      return {
        id: attribute(input, 'id'),
        label: attribute(input, 'label'),
        text: textIn(input, 'inputExpression') ?? '',
        type: expression && attribute(expression, 'typeRef'),
        allowed: textIn(input, 'inputValues'),
      }
    }),
    outputs: children(element, 'output').map((output) => ({
      id: attribute(output, 'id'),
      label: attribute(output, 'label'),
      name: attribute(output, 'name'),
      type: attribute(output, 'typeRef'),
      allowed: textIn(output, 'outputValues'),
      defaultText: textIn(output, 'defaultOutputEntry'),
    })),
    annotations: children(element, 'annotation').map((annotation) => attribute(annotation, 'name') ?? ''),
    rules: children(element, 'rule').map((rule) => ({
      id: attribute(rule, 'id'),
      description: child(rule, 'description')?.text.trim(),
      tests: texts(rule, 'inputEntry'),
      outputs: texts(rule, 'outputEntry'),
      annotations: texts(rule, 'annotationEntry'),
    })),
  }
}
