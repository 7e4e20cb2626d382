/** Small processes for tests, without a diagram. */

const open = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:diwan="urn:diwan:bpmn"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="urn:another-tool"
  id="defs" targetNamespace="test">`

const named = (en: string) => `name="${en}" diwan:nameAr="نص ${en}"`

/** A file with one process of these flow elements. */
export const bpmn = (elements: string, id = 'p', attributes = 'isExecutable="true"'): string =>
  `${open}<process id="${id}" ${named('Process')} ${attributes}>${elements}</process></definitions>`

/** A file with these root elements. */
export const definitions = (roots: string): string => `${open}${roots}</definitions>`

export const startEvent = '<startEvent id="s"/>'

export const endEvent = (id = 'e', outcome?: string): string =>
  `<endEvent id="${id}"${outcome ? ` diwan:outcome="${outcome}"` : ''}/>`

/** A flow `from-to`, with its condition if there is one. */
export const flow = (from: string, to: string, condition?: string): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"${
    condition ? `><conditionExpression>${condition}</conditionExpression></sequenceFlow>` : '/>'
  }`

/** Flows along a path. */
export const path = (...ids: readonly string[]): string =>
  ids
    .slice(1)
    .map((to, index) => flow(ids[index] as string, to))
    .join('')

export const userTask = (id: string, attributes = '', inner = ''): string =>
  `<userTask id="${id}" ${named(id)} diwan:performer="officer" diwan:role="reviewer" diwan:kind="review"
     ${attributes}>${inner}</userTask>`

export const serviceTask = (id: string, topic: string): string => `<serviceTask id="${id}" diwan:topic="${topic}"/>`

export const ruleTask = (id: string, decision: string, result: string): string =>
  `<businessRuleTask id="${id}" diwan:decision="${decision}" diwan:result="${result}"/>`

export const gateway = (id: string, byDefault?: string): string =>
  `<exclusiveGateway id="${id}"${byDefault ? ` default="${byDefault}"` : ''}/>`

/** A boundary timer; `time` is such as `<timeDuration>P1D</timeDuration>`. */
export const timer = (id: string, on: string, time: string, attributes = ''): string =>
  `<boundaryEvent id="${id}" attachedToRef="${on}" ${attributes}>
     <timerEventDefinition>${time}</timerEventDefinition></boundaryEvent>`

/** A file with one process and the messages and signals it names; ids are `m-NAME` and `s-NAME`. */
export const posting = (elements: string, id: string, names: { messages?: string[]; signals?: string[] }): string =>
  definitions(
    [
      ...(names.messages ?? []).map((name) => `<message id="m-${name}" name="${name}"/>`),
      ...(names.signals ?? []).map((name) => `<signal id="s-${name}" name="${name}"/>`),
      `<process id="${id}" ${named('Process')} isExecutable="true">${elements}</process>`,
    ].join(''),
  )

export const onMessage = (name: string): string => `<messageEventDefinition messageRef="m-${name}"/>`

export const onSignal = (name: string): string => `<signalEventDefinition signalRef="s-${name}"/>`

/** An intermediate event; `attributes` are such as `diwan:correlation="orderId"`. */
export const catching = (id: string, definition: string, attributes = ''): string =>
  `<intermediateCatchEvent id="${id}" ${attributes}>${definition}</intermediateCatchEvent>`

export const throwing = (id: string, definition: string, attributes = ''): string =>
  `<intermediateThrowEvent id="${id}" ${attributes}>${definition}</intermediateThrowEvent>`

export const startingBy = (id: string, definition: string): string =>
  `<startEvent id="${id}">${definition}</startEvent>`
