/**
 * White space as XML 1.0 has it: ends of lines are one character (§2.11), and within the value of an attribute they and
 * tabs are spaces unless written as references (§3.3.3). Reader and writer of the model know neither.
 */

/** Comments, character data and instructions, which are left alone, and tags. */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^\s<>/!?][^\s<>/]*(?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g

const inTags = (xml: string, change: (tag: string) => string): string =>
  xml.replaceAll(markup, (found) => (/^<[!?]/.test(found) ? found : change(found)))

/** The text as every reader of XML has to understand it. */
export const normaliseXml = (xml: string): string =>
  inTags(xml.replaceAll(/\r\n?/g, '\n'), (tag) => tag.replaceAll(/[\n\t]/g, ' '))

/** Writes what a reader would otherwise change as references. */
export const keepWhiteSpace = (xml: string): string =>
  inTags(xml, (tag) => tag.replaceAll('\t', '&#9;')).replaceAll('\r', '&#13;')
