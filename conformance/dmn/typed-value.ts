import { attribute, child, children, type XmlElement } from '@diwan/dmn'
import { compileExpression, type FeelValue } from '@diwan/feel'

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

/** The value written inside an element of a test: a single one, a list, or components by name. Nothing is null. */
export function typedValue(element: XmlElement | undefined): FeelValue {
  if (!element || isNil(element)) return null
  const list = child(element, 'list')
  if (list) return isNil(list) ? null : children(list, 'item').map(typedValue)
  const components = children(element, 'component')
  if (components.length > 0) {
    return new Map(components.map((each) => [attribute(each, 'name') ?? '', typedValue(each)] as const))
  }
  const value = child(element, 'value')
  return !value || isNil(value) ? null : simpleValue(value)
}

const isNil = (element: XmlElement): boolean => instanceAttribute(element, 'nil') === 'true'

function instanceAttribute(element: XmlElement, name: string): string | undefined {
  for (const [prefix, address] of element.namespaces) {
    const value = address === schemaInstance ? attribute(element, `${prefix}:${name}`) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

/** FEEL's own functions read the notation of XML Schema. */
const reading = (expression: string) => compileExpression(expression, { names: ['text'] })
const readers: Readonly<Record<string, ReturnType<typeof reading>>> = {
  date: reading('date(text)'),
  time: reading('time(text)'),
  dateTime: reading('date and time(text)'),
  duration: reading('duration(text)'),
  dayTimeDuration: reading('duration(text)'),
  yearMonthDuration: reading('duration(text)'),
}
const number = reading('number(text)')
const numbers = new Set(['decimal', 'double', 'float', 'integer', 'int', 'long', 'short'])

function simpleValue(element: XmlElement): FeelValue {
  const type = instanceAttribute(element, 'type')?.replace(/^.*:/, '') ?? 'string'
  if (type === 'string') return element.text
  const text = element.text.trim()
  if (type === 'boolean') return text === 'true' || text === '1'
  const reader = numbers.has(type) ? number : readers[type]
  const value = reader?.evaluate(new Map([['text', text]]), { now: new Date() }) ?? null
  // A value that cannot be read must not count as the null that a broken function would give, too.
  if (value === null) throw new Error(`The value ${text} of type ${type} in the test cannot be read`)
  return value
}
