/**
 * A state of the net: how many tokens lie on each place. Places of the same kind of element:
 * `>flow` on a sequence flow, `+element` arriving without one, `=element` in an activity or waiting event,
 * `!event` a boundary event that may still occur beside its activity, `?element` an event sub-process that may.
 */
export type Kind = '>' | '+' | '=' | '!' | '?'
export type Place = `${Kind}${string}`

/** Without empty places. Never changed once made. */
export type Marking = ReadonlyMap<Place, number>

export const kindOf = (place: Place): Kind => place[0] as Kind
export const idOf = (place: Place): string => place.slice(1)

/** Tokens move; what may still occur does not keep a process from ending. */
export const isToken = (place: Place): boolean => kindOf(place) !== '!' && kindOf(place) !== '?'

export const isFinal = (marking: Marking): boolean => ![...marking.keys()].some(isToken)

/** The same for equal markings. */
export const keyOf = (marking: Marking): string =>
  [...marking]
    .map(([place, count]) => (count === 1 ? place : `${place}*${count}`))
    .toSorted()
    .join(' ')

export function change(marking: Marking, take: readonly Place[], put: readonly Place[]): Marking {
  const next = new Map(marking)
  for (const place of take) {
    const left = (next.get(place) ?? 0) - 1
    if (left > 0) next.set(place, left)
    else next.delete(place)
  }
  for (const place of put) next.set(place, (next.get(place) ?? 0) + 1)
  return next
}

export const without = (marking: Marking, isGone: (place: Place) => boolean): Marking =>
  new Map([...marking].filter(([place]) => !isGone(place)))
