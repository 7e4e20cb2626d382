import { FeelSyntaxError } from './syntax-error.ts'
import { isSpace, wordEnd } from './names.ts'

/** Reads a source from left to right, skipping spaces and comments. */
export class Scanner {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
    this.skip()
  }

  fail(message: string, from: number = this.at): never {
    throw new FeelSyntaxError(message, this.text, { from, to: Math.min(this.text.length, from + 1) })
  }

  get ended(): boolean {
    return this.at >= this.text.length
  }

  /** Moves to an offset and over the spaces and comments behind it. */
  moveTo(offset: number): void {
    this.at = offset
    this.skip()
  }

  private skip(): void {
    const { text } = this
    for (;;) {
      while (this.at < text.length && isSpace(text[this.at] as string)) this.at += 1
      if (text.startsWith('//', this.at)) {
        const end = text.indexOf('\n', this.at)
        this.at = end < 0 ? text.length : end
      } else if (text.startsWith('/*', this.at)) {
        const end = text.indexOf('*/', this.at + 2)
        if (end < 0) this.fail('A comment without end')
        this.at = end + 2
      } else {
        return
      }
    }
  }

  sees(sign: string): boolean {
    return this.text.startsWith(sign, this.at)
  }

  take(sign: string): boolean {
    if (!this.sees(sign)) return false
    this.moveTo(this.at + sign.length)
    return true
  }

  expect(sign: string): void {
    if (!this.take(sign)) this.fail(this.ended ? `'${sign}' is missing` : `Expected '${sign}'`)
  }

  /** The word here, empty where none starts. */
  get word(): string {
    return this.text.slice(this.at, wordEnd(this.text, this.at))
  }

  seesWord(word: string): boolean {
    return this.word === word
  }

  takeWord(word: string): boolean {
    if (!this.seesWord(word)) return false
    this.moveTo(this.at + word.length)
    return true
  }

  /** Several words with spaces between them, or none. */
  takeWords(...words: readonly string[]): boolean {
    const start = this.at
    if (words.every((word) => this.takeWord(word))) return true
    this.at = start
    return false
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) this.fail(this.ended ? `'${word}' is missing` : `Expected '${word}'`)
  }
}
