/** The extension namespace `urn:diwan:bpmn`, as a moddle package: what the platform adds to standard elements. */

const text = (name: string) => ({ name, isAttr: true, type: 'String' })
const flag = (name: string) => ({ name, isAttr: true, type: 'Boolean' })

export const diwanBpmn = {
  name: 'Diwan',
  uri: 'urn:diwan:bpmn',
  prefix: 'diwan',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Named', extends: ['bpmn:BaseElement'], properties: [text('nameAr')] },
    { name: 'Step', extends: ['bpmn:FlowNode'], properties: [flag('step')] },
    { name: 'LikelyFlow', extends: ['bpmn:SequenceFlow'], properties: [flag('likely')] },
    {
      name: 'PersonsTask',
      extends: ['bpmn:UserTask'],
      properties: ['performer', 'role', 'kind', 'outcomes', 'limit', 'limitDefault'].map(text),
    },
    { name: 'TopicTask', extends: ['bpmn:ServiceTask'], properties: [text('topic')] },
    { name: 'DecisionTask', extends: ['bpmn:BusinessRuleTask'], properties: ['decision', 'result'].map(text) },
    { name: 'OutcomeEnd', extends: ['bpmn:EndEvent'], properties: [text('outcome')] },
    { name: 'LimitedEvent', extends: ['bpmn:CatchEvent'], properties: [text('limit')] },
    {
      name: 'Correlated',
      extends: ['bpmn:Event', 'bpmn:SendTask', 'bpmn:ReceiveTask'],
      properties: [text('correlation')],
    },
  ],
} as const
