import type { Compiled } from '../evaluate/run.ts'
import type { Relation } from '../model/expression.ts'
import { fit, type Place } from './place.ts'

/** A list of contexts, one for each row. */
export function compileRelation({ columns, rows }: Relation, place: Place): Compiled {
  const typed = columns.map(({ name, type }) => ({ name, type: place.types.find(type) }))
  const cells = rows.map((row) => typed.map((_, at) => place.compile(row[at], place)))
  return (scope, run) =>
    cells.map(
      (row) =>
        new Map(
          typed.map(({ name, type }, at) => {
            const value = row[at]?.(scope, run) ?? null
            return [name, fit(value, type, name, place, run)] as const
          }),
        ),
    )
}
