import type { Problems } from './definition-refused.ts'
import { isFeel } from './read-attributes.ts'
import { elementsOf, textOf, type Element } from './read-xml.ts'
import { reasons } from './reasons.ts'

// The schema's default, which modelers write down whatever language their expressions are in.
const standardDefault = 'http://www.w3.org/1999/XPath'

/** What other elements refer to, and what has no meaning for execution. */
const understood = new Set([
  'bpmn:Process',
  'bpmn:Collaboration',
  'bpmn:Category',
  'bpmn:Message',
  'bpmn:Signal',
  'bpmn:Error',
  'bpmn:Escalation',
  'bpmn:ItemDefinition',
  'bpmn:DataStore',
  'bpmn:Resource',
  'bpmn:Interface',
  'bpmn:PartnerRole',
  'bpmn:PartnerEntity',
  'bpmn:EndPoint',
  'bpmn:GlobalTask',
  'bpmn:GlobalManualTask',
  'bpmn:GlobalUserTask',
  'bpmn:GlobalScriptTask',
  'bpmn:GlobalBusinessRuleTask',
  'bpmn:TimerEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:ErrorEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:ConditionalEventDefinition',
  'bpmn:CompensateEventDefinition',
  'bpmn:CancelEventDefinition',
  'bpmn:TerminateEventDefinition',
  'bpmn:LinkEventDefinition',
])

export function checkDefinitions(definitions: Element, roots: readonly Element[], problems: Problems): void {
  const language = textOf(definitions, 'expressionLanguage')
  if (language !== standardDefault && !isFeel(language)) {
    problems.add('definitions', reasons.expressionLanguage(language as string))
  }
  for (const root of roots) {
    if (!understood.has(root.$type)) problems.add(root.id ?? 'definitions', reasons.unsupportedElement(root.$type))
    if (root.$type === 'bpmn:Collaboration' && elementsOf(root, 'correlationKeys').length > 0) {
      problems.add(root.id ?? 'definitions', reasons.unsupportedProperty(root.$type, 'correlationKeys'))
    }
  }
  for (const extension of elementsOf(definitions, 'extensions')) {
    if (extension.get('mustUnderstand') === true || extension.get('mustUnderstand') === 'true') {
      problems.add('definitions', reasons.mustUnderstand(textOf(extension, 'definition') ?? ''))
    }
  }
}
