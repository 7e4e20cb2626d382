import { attribute, child, children, parseXml, type XmlElement } from '@diwan/dmn'

export interface InputNode {
  readonly name: string
  readonly namespace: string | undefined
  readonly value: XmlElement
}

export interface ResultNode {
  readonly name: string
  readonly expected: XmlElement | undefined
}

export interface TestCase {
  readonly id: string
  readonly type: 'decision' | 'decisionService' | 'bkm'
  /** Name of the service or knowledge that is called. */
  readonly invocable: string | undefined
  readonly inputs: readonly InputNode[]
  readonly results: readonly ResultNode[]
}

export interface TestFile {
  readonly modelName: string
  readonly cases: readonly TestCase[]
}

/** Reads a file of the DMN TCK's format: cases with inputs and expected results for one model. */
export function readTestFile(xml: string): TestFile {
  const root = parseXml(xml)
  return {
    modelName: child(root, 'modelName')?.text.trim() ?? '',
    cases: children(root, 'testCase').map((each, at) => {
      const type = attribute(each, 'type')
      return {
        id: attribute(each, 'id') ?? String(at + 1),
        type: type === 'decisionService' || type === 'bkm' ? type : 'decision',
        invocable: attribute(each, 'invocableName'),
        inputs: children(each, 'inputNode').map((node) => ({
          name: attribute(node, 'name') ?? '',
          namespace: attribute(node, 'namespace'),
          value: node,
        })),
        results: children(each, 'resultNode').map((node) => ({
          name: attribute(node, 'name') ?? '',
          expected: child(node, 'expected'),
        })),
      }
    }),
  }
}
