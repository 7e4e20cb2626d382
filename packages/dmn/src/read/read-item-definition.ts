import type { ItemDefinition } from '../model/item-definition.ts'
import { attribute, child, children, type XmlElement } from '../xml/xml-element.ts'
import { normalName, readVariable, textOf } from './read-expression.ts'

export function readItemDefinition(element: XmlElement): ItemDefinition {
  const functionItem = child(element, 'functionItem')
  return {
    name: normalName(attribute(element, 'name') ?? ''),
    isCollection: attribute(element, 'isCollection') === 'true',
    type: child(element, 'typeRef')?.text.trim() || attribute(element, 'typeRef'),
    allowedValues: textOf(child(element, 'allowedValues')),
    typeConstraint: textOf(child(element, 'typeConstraint')),
    components: children(element, 'itemComponent').map(readItemDefinition),
    function: functionItem && {
      parameters: children(functionItem, 'parameters').map(readVariable),
      result: attribute(functionItem, 'outputTypeRef'),
    },
  }
}
