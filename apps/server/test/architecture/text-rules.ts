/** Texts that people see exist in both languages, and none stands bare in a page. */
import { isNode, type Node, type SourceFile } from './source-file.ts'

const shownAttributes = new Set([
  'alt',
  'title',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'summary',
])
/** Words, as opposed to punctuation and to identifiers such as GC7K-4M9P, which are the same in every language. */
const hasWords = (text: string) => /\p{L}/u.test(text) && !/^[A-Z0-9-]*\d[A-Z0-9-]*$/.test(text.trim())

/** Words between tags or in attributes that are read out, written into the page instead of coming from `{ ar, en }`. */
export function findBareStrings({ path, nodes }: SourceFile): string[] {
  if (!path.endsWith('.tsx')) return []
  return nodes
    .flatMap(shownText)
    .filter(hasWords)
    .map((text) => `${path}: "${text.trim()}" stands in the page itself`)
}

function shownText(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node['value'])]
    case 'JSXElement':
    case 'JSXFragment':
      return (node['children'] as Node[]).flatMap((child) =>
        child.type === 'JSXExpressionContainer' ? stringsShown(child['expression']) : [],
      )
    case 'JSXAttribute':
      return shownAttributes.has(nameOf(node['name'])) ? stringsShown(node['value']) : []
    default:
      return []
  }
}

/** The strings an expression may show: a literal, a template, or either branch of a choice. */
function stringsShown(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
      return typeof value['value'] === 'string' ? [value['value']] : []
    case 'TemplateLiteral':
      return (value['quasis'] as Node[]).map((part) => (part['value'] as { raw: string }).raw)
    case 'ConditionalExpression':
      return [...stringsShown(value['consequent']), ...stringsShown(value['alternate'])]
    case 'LogicalExpression':
      return stringsShown(value['right'])
    case 'JSXExpressionContainer':
      return stringsShown(value['expression'])
    default:
      return []
  }
}

/** Styles belong into a style sheet: the content security policy forbids them in a page. */
export function findInlineStyles({ path, nodes }: SourceFile): string[] {
  return nodes
    .filter(
      (node) =>
        node.type === 'JSXAttribute' && (nameOf(node['name']) === 'style' || /^on[a-z]/.test(nameOf(node['name']))),
    )
    .map((node) => `${path}: attribute ${nameOf(node['name'])} is forbidden by the content security policy`)
}

/** Objects `{ ar, en }` of which one half is missing, empty, in the other language or with other placeholders. */
export function findHalfTexts({ path, nodes }: SourceFile): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'ObjectExpression') return []
    const members = new Map((node['properties'] as Node[]).map((member) => [nameOf(member['key']), member['value']]))
    if (!members.has('ar') && !members.has('en')) return []
    const [ar, en] = [literal(members.get('ar')), literal(members.get('en'))]
    if (ar === undefined && en === undefined) return []
    const complaint = complain(ar, en, members.size)
    return complaint ? [`${path}: ${JSON.stringify(en ?? ar)}: ${complaint}`] : []
  })
}

function complain(ar: string | undefined, en: string | undefined, size: number): string | undefined {
  if (ar === undefined || en === undefined) return size === 1 ? 'the other language is missing' : undefined
  if (ar.trim() === '' || en.trim() === '') return ar === en ? undefined : 'one language is empty'
  if (/[A-Za-z]{2,} [A-Za-z]{2,}/.test(ar) && !/\p{Script=Arabic}/u.test(ar)) return 'the Arabic text is not Arabic'
  if (/\p{Script=Arabic} \p{Script=Arabic}/u.test(en) && !/[A-Za-z]/.test(en)) return 'the English text is not English'
  const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ')
  return slots(ar) === slots(en) ? undefined : 'the two languages have different placeholders'
}

const literal = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : undefined

const nameOf = (value: unknown): string => {
  if (!isNode(value)) return ''
  return String(value['name'] ?? value['value'] ?? '')
}
