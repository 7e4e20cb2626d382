/** The part of n3 (RDF/JS) that tests use; the package has no types of its own. */
declare module 'n3' {
  interface RdfTerm {
    readonly termType: string
    readonly value: string
    readonly language?: string
    readonly datatype?: RdfTerm
  }
  interface RdfQuad {
    readonly subject: RdfTerm
    readonly predicate: RdfTerm
    readonly object: RdfTerm
  }
  export class Parser {
    parse(text: string): RdfQuad[]
  }
  export class Store {
    constructor(quads?: readonly RdfQuad[])
    readonly size: number
    getQuads(subject: string | null, predicate: string | null, object: string | null, graph: null): RdfQuad[]
    getObjects(subject: string | null, predicate: string | null, graph: null): RdfTerm[]
    getSubjects(predicate: string | null, object: string | null, graph: null): RdfTerm[]
  }
}
