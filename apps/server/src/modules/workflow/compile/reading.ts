/** What the readers share while one file is read. */
import type { Problems } from './definition-refused.ts'
import type { Element } from './read-xml.ts'

export interface Reading {
  readonly problems: Problems
  /** The platform's own rules for published processes: names in both languages, topics, roles, a connected drawing. */
  readonly isPublication: boolean
  /** Message flows that lead to an element. */
  readonly flowsTo: ReadonlyMap<string, readonly string[]>
  /** Message flows that leave an element for an element of an executable process. */
  readonly flowsFrom: ReadonlyMap<string, readonly string[]>
  /** Handler by the boundary event of compensation. */
  readonly handlers: ReadonlyMap<string, string>
  /** Catching link event by `scope name`. */
  readonly linkTargets: ReadonlyMap<string, string>
  /** Processes and global tasks of the file that can be called, by id. */
  readonly callable: ReadonlyMap<string, Element>
  /** Innermost lane of an element, by its id. */
  readonly laneOf: ReadonlyMap<string, string>
}
