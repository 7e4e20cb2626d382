import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { compareXml } from './compare-xml.ts'
import { exportModel } from './export-model.ts'
import { importModel } from './import-model.ts'

const namespaces = `xmlns:sem="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:omgdi="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:tool="urn:another-tool" xmlns:diwan="urn:diwan:bpmn"`

const file = (content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
   <sem:definitions ${namespaces} id="d" targetNamespace="urn:test" ${attributes}>${content}</sem:definitions>`

const process = (content: string, attributes = ''): string =>
  file(`<sem:process id="p" isExecutable="false" ${attributes}>${content}</sem:process>`)

describe('nothing is lost and nothing invented', () => {
  test.each<[string, string]>([
    [
      'of attributes that equal a default',
      process(
        `<sem:task id="t" startQuantity="1" completionQuantity="1" isForCompensation="false"/>
       <sem:exclusiveGateway id="g" gatewayDirection="Unspecified"/><sem:task id="u"/>
       <sem:boundaryEvent id="b" attachedToRef="t" cancelActivity="true" parallelMultiple="false"/>`,
      ),
    ],
    [
      'of extensions of other tools',
      process(
        `<sem:task id="t" tool:colour="red"><sem:extensionElements>
         <tool:settings level="3" tool:level="4"><tool:item key="a &amp; b">one<![CDATA[ < two]]></tool:item>
         <tool:item/>
         </tool:settings><plain xmlns="urn:third"><inner a="1"/></plain></sem:extensionElements></sem:task>`,
        'tool:owner="office" diwan:nameAr="إجراء"',
      ),
    ],
    [
      'of documentation, annotations, groups and categories',
      file(
        `<sem:category id="c" name="Steps"><sem:categoryValue id="v" value="First"/></sem:category>
       <sem:process id="p"><sem:documentation id="n" textFormat="text/plain">One &lt; two
         and more</sem:documentation><sem:task id="t" name="ا &quot;ب&quot;&#10;ج"/>
       <sem:textAnnotation id="a" textFormat="text/plain"><sem:text>Mind the step</sem:text></sem:textAnnotation>
       <sem:association id="l" sourceRef="t" targetRef="a" associationDirection="None"/>
       <sem:group id="g" categoryValueRef="v"/></sem:process>`,
      ),
    ],
    [
      'of data objects, stores, inputs and outputs',
      file(
        `<sem:itemDefinition id="i" structureRef="xsd:string" isCollection="false" itemKind="Information"/>
       <sem:dataStore id="ds" name="Register" isUnlimited="true"/>
       <sem:process id="p"><sem:ioSpecification id="io"><sem:dataInput id="in" itemSubjectRef="i" isCollection="false"/>
       <sem:inputSet id="is"><sem:dataInputRefs>in</sem:dataInputRefs></sem:inputSet><sem:outputSet id="os"/>
       </sem:ioSpecification><sem:dataObject id="do" isCollection="true"/>
       <sem:dataObjectReference id="dr" dataObjectRef="do">
       <sem:dataState id="st" name="sent"/></sem:dataObjectReference>
       <sem:dataStoreReference id="sr" dataStoreRef="ds"/><sem:task id="t"><sem:dataInputAssociation id="da">
       <sem:sourceRef>dr</sem:sourceRef><sem:targetRef>in</sem:targetRef>
       <sem:transformation xsi:type="sem:tFormalExpression" language="urn:feel">x + 1</sem:transformation>
       <sem:assignment><sem:from xsi:type="sem:tExpression">a</sem:from><sem:to>b</sem:to></sem:assignment>
       </sem:dataInputAssociation></sem:task></sem:process>`,
      ),
    ],
    [
      'of pools, lanes and message flows',
      file(
        `<sem:collaboration id="c" isClosed="false"><sem:participant id="p1" name="Office" processRef="p"/>
       <sem:participant id="p2" name="Applicant">
       <sem:participantMultiplicity minimum="0" maximum="1"/></sem:participant>
       <sem:messageFlow id="m" sourceRef="p2" targetRef="t"/></sem:collaboration>
       <sem:process id="p" processType="None"><sem:laneSet id="ls"><sem:lane id="l1" name="Front">
       <sem:flowNodeRef>t</sem:flowNodeRef><sem:childLaneSet id="ls2"><sem:lane id="l2"/></sem:childLaneSet></sem:lane>
       </sem:laneSet><sem:userTask id="t" implementation="##unspecified"/></sem:process>`,
      ),
    ],
    [
      'of expressions, in either way in which their type is written',
      process(
        `<sem:sequenceFlow id="f" sourceRef="a" targetRef="b" isImmediate="true">
       <sem:conditionExpression xsi:type="sem:tFormalExpression" id="x"
       evaluatesToTypeRef="xsd:boolean"><![CDATA[ a < b ]]>
       </sem:conditionExpression></sem:sequenceFlow><sem:userTask id="a"><sem:potentialOwner id="o">
       <sem:resourceAssignmentExpression><sem:formalExpression>role()</sem:formalExpression>
       </sem:resourceAssignmentExpression></sem:potentialOwner></sem:userTask>
       <sem:userTask id="b"><sem:multiInstanceLoopCharacteristics isSequential="false" behavior="All">
       <sem:loopCardinality xsi:type="sem:tFormalExpression">3</sem:loopCardinality>
       </sem:multiInstanceLoopCharacteristics></sem:userTask>`,
      ),
    ],
    [
      'of lines, returns and tabs in values and texts',
      process(
        `<sem:task id="t" name="One&#13;&#10;two&#9;three
       four"><sem:documentation>One&#13;\r\n\ttwo</sem:documentation>
       <sem:extensionElements><tool:a b="1&#13;&#10;2&#9;3"/>
       </sem:extensionElements></sem:task>`,
      ),
    ],
    [
      'of references that lead nowhere, and of ids that occur twice',
      process(
        `<sem:task id="t" default="gone"><sem:incoming>f1</sem:incoming><sem:incoming>f1</sem:incoming>
       <sem:outgoing>tool:f2</sem:outgoing></sem:task><sem:task id="t"/>`,
      ),
    ],
    [
      'of the diagram',
      file(
        `<sem:process id="p"><sem:task id="t"/></sem:process><bpmndi:BPMNDiagram id="di" name="One" resolution="96.00">
       <bpmndi:BPMNPlane id="pl" bpmnElement="p"><bpmndi:BPMNShape id="s" bpmnElement="t" isExpanded="true" tool:z="1">
       <omgdc:Bounds x="10.50" y="-3.0" width="100.0" height="80"/><bpmndi:BPMNLabel labelStyle="ls">
       <omgdc:Bounds x="1" y="2" width="3" height="4"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
       <bpmndi:BPMNEdge id="e" bpmnElement="f" messageVisibleKind="initiating">
       <omgdi:waypoint xsi:type="omgdc:Point" x="1.0" y="2.0"/><omgdi:waypoint x="3" y="4"/></bpmndi:BPMNEdge>
       </bpmndi:BPMNPlane><bpmndi:BPMNLabelStyle id="ls"><omgdc:Font name="Arial" size="11.0" isBold="false"/>
       </bpmndi:BPMNLabelStyle></bpmndi:BPMNDiagram>`,
      ),
    ],
    [
      'where BPMN is the default namespace, and has a prefix besides',
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"
       xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
       <process id="p"><sequenceFlow id="f" sourceRef="a" targetRef="z">
       <conditionExpression xsi:type="tFormalExpression">b:x</conditionExpression></sequenceFlow></process>
       </definitions>`,
    ],
  ])('%s', async (_what, source) => {
    const { xml, losses } = await exportModel(source)
    expect(losses).toEqual([])
    expect(compareXml(source, xml)).toEqual([])
    expect((await exportModel(xml)).xml, 'written again it is the same').toBe(xml)
  })

  const shared = new URL('../../../../../../processes/', import.meta.url)
  test('of the shared processes', async () => {
    for (const name of (await readdir(shared)).filter((one) => one.endsWith('.bpmn'))) {
      const { losses } = await exportModel(await readFile(new URL(name, shared), 'utf8'))
      expect({ name, losses }).toEqual({ name, losses: [] })
    }
  })
})

test('what cannot be kept is told: an element that the standard does not have', async () => {
  const { losses } = await exportModel(process('<sem:task id="t"/><sem:dance id="x"/>'))
  expect(losses).toEqual(['/definitions[d]/process[p]: <dance[x]> became nothing'])
})

test('what cannot be kept is told: texts mixed with elements', async () => {
  const mixed = '<sem:documentation>see <a xmlns="http://www.w3.org/1999/xhtml">this</a> page</sem:documentation>'
  expect((await exportModel(process(mixed))).losses).not.toEqual([])
})

test('a file that cannot be executed is imported for display and exchange, with the reasons', async () => {
  const source = file(
    `<sem:process id="p" isExecutable="true"><sem:startEvent id="s"/>
     <sem:scriptTask id="x" scriptFormat="groovy"><sem:script>1</sem:script></sem:scriptTask></sem:process>`,
  )
  const { executable, reasons, losses } = await importModel(source)
  expect(executable).toEqual([])
  expect(reasons.map(({ elementId }) => elementId)).toContain('x')
  expect(losses).toEqual([])
  const drawn = await importModel(process('<sem:task id="t"/>'))
  expect(drawn.reasons).toMatchObject([
    { elementId: 'definitions', reason: { en: 'The file has no executable process' } },
  ])
})

test('a file that can be executed says which processes', async () => {
  const source = file('<sem:process id="p" isExecutable="true"><sem:startEvent id="s"/></sem:process>')
  expect(await importModel(source)).toMatchObject({ executable: ['p'], reasons: [], losses: [] })
})

test('what is not BPMN is refused', async () => {
  await expect(exportModel('hello')).rejects.toThrow(/not readable BPMN/)
  await expect(exportModel('<html xmlns="http://www.w3.org/1999/xhtml"/>')).rejects.toThrow(/not readable BPMN/)
})
