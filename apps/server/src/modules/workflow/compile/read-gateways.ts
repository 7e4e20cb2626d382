import { checkExpression, expressionOf } from './read-attributes.ts'
import { common, type Read, type Reader } from './node-reader.ts'
import { elementOf, elementsOf, textOf } from './read-xml.ts'
import { reasons } from './reasons.ts'

const defaultOf = ({ element }: Read) => {
  const flow = elementOf(element, 'default')?.id
  return flow ? { default: flow } : {}
}

const direction = 'gatewayDirection'

export const gatewayReaders: Readonly<Record<string, Reader>> = {
  'bpmn:ExclusiveGateway': {
    properties: ['default', direction],
    read: (input) => ({ ...common(input), type: 'exclusive-gateway', ...defaultOf(input) }),
  },
  'bpmn:ParallelGateway': {
    properties: [direction],
    read: (input) => ({ ...common(input), type: 'parallel-gateway' }),
  },
  'bpmn:InclusiveGateway': {
    properties: ['default', direction],
    read: (input) => ({ ...common(input), type: 'inclusive-gateway', ...defaultOf(input) }),
  },
  'bpmn:ComplexGateway': {
    properties: ['default', direction, 'activationCondition'],
    read(input) {
      const { element, id, reading } = input
      const activation = expressionOf(element, 'activationCondition', reading.problems)
      if (activation) checkExpression(element, activation, reading.problems)
      else if (elementsOf(element, 'incoming').length > 1) reading.problems.add(id, reasons.activationMissing())
      return { ...common(input), type: 'complex-gateway', ...defaultOf(input), ...(activation ? { activation } : {}) }
    },
  },
  'bpmn:EventBasedGateway': {
    properties: [direction, 'instantiate', 'eventGatewayType'],
    read(input) {
      const { element } = input
      const all = textOf(element, 'eventGatewayType') === 'Parallel'
      const instantiates =
        element.get('instantiate') === true ? { instantiates: all ? ('all' as const) : ('one' as const) } : {}
      if (all && !instantiates.instantiates) {
        input.reading.problems.add(input.id, reasons.unsupportedProperty(element.$type, 'eventGatewayType'))
      }
      return { ...common(input), type: 'event-gateway', ...instantiates }
    },
  },
}
