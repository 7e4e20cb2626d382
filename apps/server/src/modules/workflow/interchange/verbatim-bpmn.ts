/**
 * BPMN for exchange: the same elements, and every value as it was written. The model that is read for execution turns
 * values into numbers and references into objects, and does not write what equals a default; here all are texts.
 */
import { BpmnModdle, type ModdlePackage, type ModdleProperty } from 'bpmn-moddle'

/** `default`, `isId` and `isReference` would drop what is written, or refuse it. */
function verbatim({
  ns: _ns,
  default: _byDefault,
  isId: _isId,
  isReference,
  xml,
  ...given
}: ModdleProperty): ModdleProperty {
  if (isReference || given.isAttr) return { ...given, type: 'String' }
  if (xml?.serialize === undefined) return given
  // The element says by its own name or by `xsi:type` what it is: either stays as it was written.
  const isNamedByType = given.name.replace(/^.*:/, '') === given.type.replace(/^.*:/, '').replace(/^./, lower)
  return isNamedByType ? given : { ...given, xml: { serialize: 'property' } }
}

const lower = (letter: string): string => letter.toLowerCase()

const verbatimPackage = ({ types, ...rest }: ModdlePackage): ModdlePackage => ({
  ...rest,
  types: types.map(({ properties = [], ...type }) => ({ ...type, properties: properties.map(verbatim) })),
})

/** A new one each time: a model remembers the namespaces of what it has read. */
export function verbatimBpmn(): BpmnModdle {
  const packages = new BpmnModdle().getPackages().map(verbatimPackage)
  return new BpmnModdle(Object.fromEntries(packages.map((each) => [each.prefix, each])))
}
