import type { Expression, FunctionDefinition, Variable } from '../model/expression.ts'
import { attribute, child, children, type XmlElement } from '../xml/xml-element.ts'
import { readTable } from './read-table.ts'

/** Names are compared as FEEL sees them: inner white space is one blank. */
export const normalName = (name: string): string => name.trim().replace(/\s+/gu, ' ')

export function readVariable(element: XmlElement): Variable {
  return { name: normalName(attribute(element, 'name') ?? ''), type: attribute(element, 'typeRef') }
}

export const textOf = (element: XmlElement | undefined): string | undefined =>
  element && (child(element, 'text')?.text ?? '')

export function readFunction(element: XmlElement): FunctionDefinition {
  const kind = attribute(element, 'kind')
  return {
    kind: 'function',
    id: attribute(element, 'id'),
    type: attribute(element, 'typeRef'),
    language: kind === 'Java' || kind === 'PMML' ? kind : 'FEEL',
    parameters: children(element, 'formalParameter').map(readVariable),
    body: readExpressionIn(element),
  }
}

const readers: Readonly<Record<string, (element: XmlElement) => Expression>> = {
  literalExpression: (element) => ({
    kind: 'literal',
    ...boxed(element),
    text: textOf(element) ?? '',
    language: attribute(element, 'expressionLanguage'),
  }),
  context: (element) => ({
    kind: 'context',
    ...boxed(element),
    entries: children(element, 'contextEntry').map((entry) => {
      const variable = child(entry, 'variable')
      return { variable: variable && readVariable(variable), expression: readExpressionIn(entry) }
    }),
  }),
  decisionTable: readTable,
  invocation: (element) => ({
    kind: 'invocation',
    ...boxed(element),
    called: readExpressionIn(element),
    bindings: children(element, 'binding').map((binding) => {
      const parameter = child(binding, 'parameter')
      return { parameter: parameter ? readVariable(parameter) : { name: '' }, expression: readExpressionIn(binding) }
    }),
  }),
  functionDefinition: readFunction,
  relation: (element) => ({
    kind: 'relation',
    ...boxed(element),
    columns: children(element, 'column').map(readVariable),
    rows: children(element, 'row').map((row) => readExpressionsIn(row)),
  }),
  list: (element) => ({ kind: 'list', ...boxed(element), items: readExpressionsIn(element) }),
  conditional: (element) => ({
    kind: 'conditional',
    ...boxed(element),
    condition: readPart(element, 'if'),
    whenTrue: readPart(element, 'then'),
    otherwise: readPart(element, 'else'),
  }),
  filter: (element) => ({
    kind: 'filter',
    ...boxed(element),
    in: readPart(element, 'in'),
    match: readPart(element, 'match'),
  }),
  for: (element) => readIterator(element, 'for', 'return'),
  some: (element) => readIterator(element, 'some', 'satisfies'),
  every: (element) => readIterator(element, 'every', 'satisfies'),
}

const boxed = (element: XmlElement) => ({ id: attribute(element, 'id'), type: attribute(element, 'typeRef') })

function readIterator(element: XmlElement, kind: 'for' | 'some' | 'every', body: string): Expression {
  const iteratorVariable = normalName(attribute(element, 'iteratorVariable') ?? '')
  return { kind, ...boxed(element), iteratorVariable, in: readPart(element, 'in'), body: readPart(element, body) }
}

function readPart(element: XmlElement, name: string): Expression | undefined {
  const part = child(element, name)
  const expression = part && readExpressionIn(part)
  const type = part && attribute(part, 'typeRef')
  return expression && type !== undefined && expression.type === undefined ? { ...expression, type } : expression
}

/** The expressions among the children, in order. */
export function readExpressionsIn(element: XmlElement): Expression[] {
  return element.children.flatMap((each) => {
    const read = each.namespace === element.namespace && Object.hasOwn(readers, each.name) && readers[each.name]
    return read ? [read(each)] : []
  })
}

export const readExpressionIn = (element: XmlElement): Expression | undefined => readExpressionsIn(element)[0]
