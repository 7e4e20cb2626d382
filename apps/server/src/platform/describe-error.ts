/**
 * What may be said of an error in a log or beside a failed job. PostgreSQL repeats values in its messages and details
 * ("Key (personal_number)=(…) already exists"), so of its errors only the code and the names of objects are told.
 */
import pg from 'pg'

export interface DescribedError {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly stack?: string
  readonly cause?: DescribedError
}

const databaseMessage = ({ code, severity, schema, table, column, constraint }: pg.DatabaseError): string => {
  const names = Object.entries({ schema, table, column, constraint }).flatMap(([kind, name]) =>
    name ? [`${kind} ${name}`] : [],
  )
  return ['database', severity?.toLowerCase() ?? 'error', code ?? '', ...names].join(' ')
}

/** The lines that tell where, without the first ones, which repeat the message. */
const frames = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { code } = error as { code?: string }
  return {
    type: error.name,
    message: error instanceof pg.DatabaseError ? databaseMessage(error) : String(error),
    ...(code ? { code } : {}),
    stack: frames(error),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}
