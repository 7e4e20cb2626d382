/** saxen 11 ships no types; this is the part of it that is used here, and where BPMN files are compared. */
declare module 'saxen' {
  export interface ParseContext {
    readonly line: number
    readonly column: number
  }
  type Decode = (text: string) => string

  export class Parser {
    on(
      event: 'openTag',
      tell: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void,
    ): this
    on(event: 'closeTag', tell: (name: string) => void): this
    on(event: 'text', tell: (value: string, decode: Decode) => void): this
    on(event: 'cdata', tell: (value: string) => void): this
    on(event: 'error' | 'warn', tell: (error: Error, context: () => ParseContext) => void): this
    parse(xml: string): this
  }
}
