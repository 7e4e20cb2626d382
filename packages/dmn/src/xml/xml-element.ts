/** An element of an XML document, with names resolved: `name` without its prefix, `namespace` as the address. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  /** By the name as written; declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text directly inside, entities decoded, line ends as `\n`. */
  readonly text: string
  /** Address of a prefix at this place; the empty prefix is the default namespace. */
  readonly namespaces: ReadonlyMap<string, string>
}

/** The document is not well-formed XML. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
  readonly line: number

  constructor(message: string, line: number) {
    super(`${message} (line ${line})`)
    this.line = line
  }
}

/** The first child of that name in the element's own namespace: the children of other namespaces are extensions. */
export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((each) => each.name === name && each.namespace === element.namespace)

export const children = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((each) => each.name === name && each.namespace === element.namespace)

export const attribute = (element: XmlElement, name: string): string | undefined => element.attributes.get(name)
