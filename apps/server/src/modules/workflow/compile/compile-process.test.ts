import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import {
  bpmn,
  definitions,
  endEvent,
  flow,
  gateway,
  path,
  ruleTask,
  serviceTask,
  startEvent,
  timer,
  userTask,
} from '../testing/bpmn.ts'
import { compileProcess } from './compile-process.ts'
import { DefinitionRefused, type DefinitionProblem } from './definition-refused.ts'

const shared = new URL('../../../../../../processes/', import.meta.url)
const sharedFiles = (await readdir(shared)).filter((file) => file.endsWith('.bpmn'))

async function problemsOf(xml: string): Promise<readonly DefinitionProblem[]> {
  const error = await compileProcess(xml).catch((caught: unknown) => caught)
  if (!(error instanceof DefinitionRefused)) throw new Error('it was accepted')
  return error.problems
}

const around = (inner: string, ...ids: string[]) => bpmn(startEvent + inner + endEvent() + path('s', ...ids, 'e'))

describe('a BPMN file', () => {
  test('becomes a small form with everything the engine needs', async () => {
    const compiled = await compileProcess(
      around(
        userTask('u', 'diwan:outcomes="yes no" diwan:limit="first" diwan:limitDefault="P2D"') +
          timer('t', 'u', '<timeDuration>P3D</timeDuration>', 'diwan:limit="wait"') +
          endEvent('late', 'lapsed') +
          flow('t', 'late'),
        'u',
      ),
    )
    expect(compiled).toEqual({
      format: 2,
      id: 'p',
      name: { en: 'Process', ar: 'نص Process' },
      start: 's',
      nodes: {
        s: { id: 's', type: 'start', out: [{ id: 's-u', to: 'u' }] },
        u: {
          id: 'u',
          type: 'user-task',
          name: { en: 'u', ar: 'نص u' },
          step: true,
          performer: 'officer',
          role: 'reviewer',
          kind: 'review',
          outcomes: ['yes', 'no'],
          limit: 'first',
          limitDefault: 'P2D',
          boundary: ['t'],
          out: [{ id: 'u-e', to: 'e' }],
        },
        t: {
          id: 't',
          type: 'boundary',
          attachedTo: 'u',
          interrupting: true,
          events: [{ on: 'timer', timer: { kind: 'duration', literal: 'P3D' }, limit: 'wait' }],
          out: [{ id: 't-late', to: 'late' }],
        },
        late: { id: 'late', type: 'end', outcome: 'lapsed', out: [] },
        e: { id: 'e', type: 'end', out: [] },
      },
    })
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled)
  })

  test('tries the flows of a gateway in the order in which the gateway names them', async () => {
    const xml = bpmn(
      `${startEvent}<exclusiveGateway id="g">
       <incoming>s-g</incoming><outgoing>g-b</outgoing><outgoing>g-a</outgoing></exclusiveGateway>
       ${endEvent('a')}${endEvent('b')}${flow('s', 'g')}${flow('g', 'a', 'x = 1')}${flow('g', 'b', 'x = 2')}`,
    )
    expect((await compileProcess(xml)).nodes['g']?.out.map(({ to }) => to)).toEqual(['b', 'a'])
  })

  test('may carry annotations, documentation, and extensions of other tools', async () => {
    const xml = bpmn(
      `${startEvent}${endEvent()}${flow('s', 'e')}
       <textAnnotation id="note"><text>Hello</text></textAnnotation>
       <association id="link" sourceRef="s" targetRef="note"/>`,
    ).replace(
      startEvent,
      `<startEvent id="s" other:colour="red"><documentation>Begin</documentation>
       <extensionElements><other:x/></extensionElements></startEvent>`,
    )
    const compiled = await compileProcess(xml)
    expect(Object.keys(compiled.nodes)).toEqual(['s', 'e'])
  })

  test.each(sharedFiles)(
    '%s of the shared processes is accepted, small, named in both languages and drawn',
    async (file) => {
      const xml = await readFile(new URL(file, shared), 'utf8')
      const compiled = await compileProcess(xml)
      expect(`${compiled.id}.bpmn`).toBe(file)
      expect(JSON.stringify(compiled).length).toBeLessThan(8_000)
      for (const node of Object.values(compiled.nodes)) {
        expect(`${node.id} ${node.name?.ar}`).toMatch(/[\u0600-\u06ff]/)
        expect(xml).toContain(`bpmnElement="${node.id}"`)
        for (const { id } of node.out) expect(xml).toContain(`bpmnElement="${id}"`)
      }
    },
  )
})

describe('a file is refused, with the element and a reason in both languages,', () => {
  const gatewayWith = (flows: string, byDefault?: string) =>
    bpmn(`${startEvent}${gateway('g', byDefault)}${endEvent('a')}${endEvent('b')}${flow('s', 'g')}${flows}`)

  test.each<[string, string, string, RegExp]>([
    ['when it is not XML', 'hello', 'definitions', /not readable/],
    [
      'when an attribute is misspelt',
      around(userTask('u', 'diwan:outcome="a b"'), 'u'),
      'u',
      /unknown attribute <diwan:outcome>/,
    ],
    ['when an element is not BPMN', around('<fooTask id="f"/>', 'f'), 'definitions', /unparsable content/],
    ['when a flow leads nowhere', around(flow('s', 'nope')), 's-nope', /not connected/],
    [
      'when two elements have one id',
      around(userTask('u') + userTask('u'), 'u'),
      'definitions',
      /unparsable|duplicate/,
    ],
    [
      'for a script in a language it does not know',
      around('<scriptTask id="x" scriptFormat="groovy"><script>1</script></scriptTask>', 'x'),
      'x',
      /format “groovy” are not supported/,
    ],
    [
      'for a script line it does not know',
      around('<scriptTask id="x" scriptFormat="diwan-trace"><script>sing</script></scriptTask>', 'x'),
      'x',
      /not understood: sing/,
    ],
    [
      'for an error that does not interrupt',
      around(
        `${userTask('u')}<boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><errorEventDefinition/></boundaryEvent>${flow('b', 'e')}`,
        'u',
      ),
      'b',
      /always interrupt/,
    ],
    [
      'for several instances without a number',
      around(userTask('u', '', '<multiInstanceLoopCharacteristics/>'), 'u'),
      'u',
      /cardinality or a collection/,
    ],
    ['for an attribute the standard does not have', around('<manualTask id="x" foo="1"/>', 'x'), 'x', /property foo/],
    [
      'for a call of what is not there',
      around('<callActivity id="x" calledElement="y"/>', 'x'),
      'x',
      /no process or global task “y”/,
    ],
    [
      'for a loop without end',
      around('<manualTask id="x"><standardLoopCharacteristics/></manualTask>', 'x'),
      'x',
      /never end/,
    ],
    [
      'for an extension that must be understood',
      definitions(
        `<extension mustUnderstand="true" definition="q"/><process id="p" name="P" diwan:nameAr="ع">${startEvent}${endEvent()}${flow('s', 'e')}</process>`,
      ),
      'definitions',
      /must be understood/,
    ],
    ['for two processes', definitions('<process id="a"/><process id="b"/>'), 'definitions', /exactly one process/],
    ['for none', definitions(''), 'definitions', /exactly one process/],
    [
      'when it says it is not executable',
      bpmn(startEvent + endEvent() + flow('s', 'e'), 'p', 'isExecutable="false"'),
      'p',
      /not executable/,
    ],
    [
      'for another expression language',
      gatewayWith(
        `${flow('g', 'a')}<sequenceFlow id="g-b" sourceRef="g" targetRef="b"><conditionExpression xsi:type="tFormalExpression" language="groovy">x</conditionExpression></sequenceFlow>`,
        'g-a',
      ),
      'g-b',
      /must be FEEL, not groovy/,
    ],
    ['without a start', bpmn(endEvent()), 'p', /exactly one start/],
    [
      'with two starts',
      bpmn(`${startEvent}<startEvent id="s2"/>${endEvent()}${path('s', 'e')}${path('s2', 'e')}`),
      'p',
      /exactly one start/,
    ],
    ['without an end', bpmn(startEvent + userTask('u') + path('s', 'u', 'u')), 'p', /no end event/],
    ['when an element hangs in the air', around(userTask('u') + flow('u', 'e')), 'u', /No sequence flow leads to/],
    ['when the way stops short', around(userTask('u') + flow('s', 'u')), 'u', /No sequence flow leads out/],
    ['when a flow enters the start', around(flow('s', 's')), 's', /may lead into/],
    ['when a flow leaves an end', around(userTask('u') + flow('e', 'u') + flow('u', 'e')), 'e', /may leave an end/],
    [
      'when an island can never be reached',
      around(userTask('a') + userTask('b') + path('a', 'b', 'a')),
      'a',
      /cannot be reached/,
    ],
    [
      'when tokens could go round for ever',
      around(`${gateway('g', 'g-e')}${userTask('a')}${userTask('b')}${flow('g', 'a', 'x')}${path('a', 'b', 'a')}`, 'g'),
      'a',
      /No end can be reached/,
    ],
    [
      'for a wrong expression',
      gatewayWith(flow('g', 'a', 'x = (1') + flow('g', 'b'), 'g-b'),
      'g-a',
      /Wrong FEEL expression/,
    ],
    ['for an empty condition', gatewayWith(flow('g', 'a', ' ') + flow('g', 'b'), 'g-b'), 'g-a', /empty/],
    [
      'for an unconditional way beside others',
      gatewayWith(flow('g', 'a', 'x') + flow('g', 'b')),
      'g-b',
      /without a condition/,
    ],
    [
      'for a condition on the default',
      gatewayWith(flow('g', 'a', 'x') + flow('g', 'b', 'y'), 'g-b'),
      'g-b',
      /default flow must not/,
    ],
    ['for a condition after a start', bpmn(startEvent + endEvent() + flow('s', 'e', 'x')), 's-e', /no meaning/],
    [
      'for a default elsewhere',
      gatewayWith(flow('g', 'a', 'x') + flow('g', 'b', 'y'), 's-g'),
      'g',
      /does not leave this element/,
    ],
    [
      'for a user task without performer',
      around('<userTask id="u" name="U" diwan:nameAr="ع" diwan:kind="pay"/>', 'u'),
      'u',
      /diwan:performer must be one of: officer, applicant/,
    ],
    [
      'for an officer without role',
      around('<userTask id="u" name="U" diwan:nameAr="ع" diwan:kind="review" diwan:performer="officer"/>', 'u'),
      'u',
      /needs a role/,
    ],
    [
      'for a user task without kind',
      around('<userTask id="u" name="U" diwan:nameAr="ع" diwan:performer="applicant"/>', 'u'),
      'u',
      /diwan:kind must be one of/,
    ],
    [
      'for a user task without Arabic name',
      around('<userTask id="u" name="U" diwan:performer="applicant" diwan:kind="pay"/>', 'u'),
      'u',
      /diwan:nameAr is required/,
    ],
    [
      'for a step without English name',
      around('<serviceTask id="x" diwan:nameAr="ع" diwan:step="true" diwan:topic="a.b"/>', 'x'),
      'x',
      /attribute name is required/,
    ],
    ['for an outcome listed twice', around(userTask('u', 'diwan:outcomes="a a"'), 'u'), 'u', /listed twice/],
    [
      'for a limit that is no duration',
      around(userTask('u', 'diwan:limit="x" diwan:limitDefault="2 days"'), 'u'),
      'u',
      /not an ISO 8601 duration/,
    ],
    ['for a limit without key', around(userTask('u', 'diwan:limitDefault="P1D"'), 'u'), 'u', /needs the key/],
    ['for a service task without topic', around('<serviceTask id="x"/>', 'x'), 'x', /diwan:topic is required/],
    [
      'for a decision without name',
      around('<businessRuleTask id="x" diwan:result="r"/>', 'x'),
      'x',
      /diwan:decision is required/,
    ],
    ['for a result FEEL cannot name', around(ruleTask('x', 'd', 'my-result'), 'x'), 'x', /not an identifier/],
    [
      'for a timer on what never waits',
      around(ruleTask('x', 'd', 'r') + timer('t', 'x', '<timeDuration>P1D</timeDuration>') + flow('t', 'e'), 'x'),
      't',
      /never waits/,
    ],
    [
      'for a timer on a gateway',
      around(gateway('g') + timer('t', 'g', '<timeDuration>P1D</timeDuration>') + flow('t', 'e'), 'g'),
      't',
      /not attached|unresolved/,
    ],
    [
      'for a timer without time',
      around(userTask('u') + timer('t', 'u', '') + flow('t', 'e'), 'u'),
      't',
      /exactly one of/,
    ],
    [
      'for a wrong duration',
      around(userTask('u') + timer('t', 'u', '<timeDuration>P1X</timeDuration>') + flow('t', 'e'), 'u'),
      't',
      /not a valid timer value/,
    ],
    [
      'for a wrong date',
      around(userTask('u') + timer('t', 'u', '<timeDate>2026-13-01</timeDate>') + flow('t', 'e'), 'u'),
      't',
      /not a valid timer value/,
    ],
    [
      'for a repeating timer that interrupts',
      around(userTask('u') + timer('t', 'u', '<timeCycle>R3/PT1H</timeCycle>') + flow('t', 'e'), 'u'),
      't',
      /must not interrupt/,
    ],
  ])('%s', async (_why, xml, elementId, reason) => {
    const problems = await problemsOf(xml)
    const there = problems.filter((problem) => problem.elementId === elementId).map((problem) => problem.reason.en)
    expect(there).toContainEqual(expect.stringMatching(reason))
    for (const problem of problems) expect(problem.reason.ar).toMatch(/[\u0600-\u06ff]/)
  })

  test('all problems at once', async () => {
    const xml = bpmn(
      `${startEvent}${serviceTask('x', 'not valid!')}<complexGateway id="g" foo="1"/>${userTask('u', 'diwan:kin="x"')}`,
    )
    const found = (await problemsOf(xml)).map(({ elementId }) => elementId)
    for (const id of ['x', 'g', 'u', 'p', 's']) expect(found).toContain(id)
  })
})
