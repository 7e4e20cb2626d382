import { Problem } from '../problem.ts'
import { platformErrors } from './errors.ts'

/**
 * The database is away, overloaded, or chose this transaction to give way, so it is worth trying again: codes of the
 * socket, and SQLSTATE (PostgreSQL, appendix A).
 */
const outageCodes: ReadonlySet<string> = new Set(
  (
    'ECONNREFUSED ECONNRESET ETIMEDOUT EPIPE EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN ' +
    '08000 08001 08003 08004 08006 53100 53200 53300 57014 57P01 57P02 57P03 57P05 25P03 40001 40P01 55P03'
  ).split(' '),
)

// The driver gives these no code.
const outageMessage = /timeout exceeded when trying to connect|connection terminated|connection timeout|not queryable/i

/** What to tell of an error; null where it is a bug, of which nothing is told but a reference. */
export function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  const { code, message, statusCode } = error as { code?: string; message?: string; statusCode?: number }
  if (outageCodes.has(code ?? '') || outageMessage.test(message ?? '')) return platformErrors.unavailable()
  if (statusCode === 413) return platformErrors.too_large()
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return platformErrors.malformed_request()
  return null
}
