import { DefinitionRefused } from '../compile/definition-refused.ts'
import { reasons } from '../compile/reasons.ts'
import { compareXml } from './compare-xml.ts'
import { hideOwnAttributes, showOwnAttributes } from './own-attributes.ts'
import { verbatimBpmn } from './verbatim-bpmn.ts'
import { keepWhiteSpace, normaliseXml } from './white-space.ts'

export interface ExportedModel {
  /** BPMN 2.0 in UTF-8, indented. */
  readonly xml: string
  /** What could not be kept, with the path to it: elements that BPMN does not have, texts mixed with elements. */
  readonly losses: readonly string[]
}

/**
 * A BPMN file written anew from what was understood of it: every element, attribute, extension and diagram.
 * @throws DefinitionRefused when it is not BPMN at all
 */
export async function exportModel(source: string): Promise<ExportedModel> {
  const bpmn = verbatimBpmn()
  const { rootElement } = await bpmn.fromXML(normaliseXml(source)).catch((error: Error) => {
    const [message = ''] = error.message.split('\n', 1)
    throw new DefinitionRefused([{ elementId: 'definitions', reason: reasons.notXml(message) }])
  })
  hideOwnAttributes(rootElement)
  const written = showOwnAttributes((await bpmn.toXML(rootElement, { format: true })).xml)
  const xml = declareAll(keepWhiteSpace(written), source)
  return { xml, losses: compareXml(source, xml) }
}

/** Declares the namespaces that only values use: the writer knows of those in names. */
function declareAll(xml: string, source: string): string {
  const start = startOf(xml)
  const declared = new Set(declarationsOf(start).map(([name]) => name))
  const missing = declarationsOf(startOf(source)).filter(([name]) => !declared.has(name))
  const added = missing.map(([name, uri]) => ` ${name}=${uri}`).join('')
  return xml.replace(start, () => start.replace(/^<[^\s>/]+/, (tag) => tag + added))
}

/** The start tag of the outermost element, without comments that may stand before it. */
const startOf = (xml: string): string => /<[A-Za-z_][^<>]*>/.exec(xml.replaceAll(/<!--[^]*?-->/g, ''))?.[0] ?? ''

/** Such as `xmlns:dc` with its quoted value. */
const declarationsOf = (tag: string): [string, string][] =>
  [...tag.matchAll(/\s(xmlns(?::[\w.-]+)?)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, name = '', uri = '']) => [name, uri])
