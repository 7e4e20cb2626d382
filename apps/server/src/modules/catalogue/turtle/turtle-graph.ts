/** A small RDF graph that writes itself as Turtle (W3C RDF 1.1 Turtle). Terms are made by the functions below. */
import type { Locale, LocalisedText } from '@diwan/service-kit'

/** A term in Turtle's own notation. */
export type Term = string & { readonly __term: true }

const term = (text: string): Term => text as Term
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const quote = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`

/** Characters that an IRI may not hold are percent-encoded, so that no value can end the IRI. */
export const iri = (text: string): Term =>
  term(`<${text.replace(/[\p{Cc} <>"{}|\\^`]/gu, (character) => encodeURIComponent(character))}>`)
export const prefixed = (name: string): Term => term(name)
export const literal = (text: string): Term => term(quote(text))
export const typed = (text: string, datatype: string): Term => term(`${quote(text)}^^${datatype}`)
export const tagged = (text: string, locale: Locale): Term => term(`${quote(text)}@${locale}`)
/** One literal for each language. */
export const inLanguages = (text: LocalisedText): Term[] => [tagged(text.ar, 'ar'), tagged(text.en, 'en')]

export type Description = Readonly<Record<string, Term | readonly Term[]>>

export class TurtleGraph {
  private readonly subjects = new Map<Term, Map<string, Set<Term>>>()
  private readonly prefixes: Readonly<Record<string, string>>

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.prefixes = prefixes
  }

  /** Says more of a subject; what has been said already is not repeated. Returns the subject. */
  add(subject: Term, description: Description): Term {
    const known = this.subjects.get(subject) ?? new Map<string, Set<Term>>()
    this.subjects.set(subject, known)
    for (const [predicate, objects] of Object.entries(description)) {
      const set = known.get(predicate) ?? new Set<Term>()
      for (const object of typeof objects === 'string' ? [objects] : objects) set.add(object)
      if (set.size > 0) known.set(predicate, set)
    }
    return subject
  }

  toString(): string {
    const head = Object.entries(this.prefixes).map(([name, base]) => `@prefix ${name}: <${base}> .`)
    const blocks = [...this.subjects].map(([subject, predicates]) => {
      const lines = [...predicates].map(([predicate, objects]) => `  ${predicate} ${[...objects].join(', ')}`)
      return `${subject}\n${lines.join(' ;\n')} .`
    })
    return `${[head.join('\n'), ...blocks].join('\n\n')}\n`
  }
}
