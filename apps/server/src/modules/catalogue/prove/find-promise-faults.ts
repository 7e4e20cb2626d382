/** Whether the platform can keep what the card promises: time of the steps, retention, the documents it asks for. */
import type { Duration, PublicService } from '@diwan/service-kit'

/** In the units of a working day of eight hours; calendar days are left out, for they run while nobody works. */
const workingMinutes: Readonly<Record<Duration['unit'], number | undefined>> = {
  minutes: 1,
  hours: 60,
  'working-days': 8 * 60,
  days: undefined,
}

const minutesOf = ({ value, unit }: Duration): number | undefined => {
  const minutes = workingMinutes[unit]
  return minutes === undefined ? undefined : value * minutes
}

export function findPromiseFaults(service: PublicService): string[] {
  return [...stepsBeyondPromise(service), ...retentionFaults(service), ...unusedDocuments(service)]
}

function stepsBeyondPromise({ journey, serviceLevel }: PublicService): string[] {
  const limits = journey.kind === 'process' ? Object.entries(journey.process.limits ?? {}) : []
  const promised = minutesOf(serviceLevel)
  const timed = limits.flatMap(([step, duration]) => {
    const minutes = minutesOf(duration)
    return minutes === undefined ? [] : [{ step, minutes }]
  })
  const total = timed.reduce((sum, { minutes }) => sum + minutes, 0)
  if (promised === undefined || total <= promised) return []
  const steps = timed.map(({ step }) => step).join(', ')
  return [
    `service level: the steps ${steps} may take ${total} working minutes, the card promises ${promised}: ` +
      'shorten a limit or promise more',
  ]
}

const retentionFaults = ({ retention }: PublicService): string[] =>
  Number.isInteger(retention.years) && retention.years > 0
    ? []
    : ['retention: say how many whole years a closed case is kept, at least one']

/** Whoever decides must see what the applicant was asked to attach. */
function unusedDocuments({ journey, form, review }: PublicService): string[] {
  if (journey.kind !== 'process') return []
  const files = form.flatMap((page) => page.fields.filter(({ type }) => type === 'file'))
  return files
    .filter(({ id }) => review.fields.length > 0 && !review.fields.includes(id))
    .map(({ id }) => `question ${id}: a document is asked for that nobody who decides sees: review it, or do not ask`)
}
