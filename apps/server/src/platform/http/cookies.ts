/**
 * The session cookie: read from a request, written for an answer (RFC 6265). Its value is base64url, so nothing is
 * encoded.
 */

/** The value of a cookie; null where the request has none of this name. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null
  for (let from = 0; from < header.length; ) {
    const semicolon = header.indexOf(';', from)
    const end = semicolon < 0 ? header.length : semicolon
    const equals = header.indexOf('=', from)
    if (equals >= 0 && equals < end && header.slice(from, equals).trim() === name)
      return header.slice(equals + 1, end).trim()
    from = end + 1
  }
  return null
}

/** A cookie that scripts cannot read and other sites' forms do not send. Without a value it is removed. */
export const cookieHeader = (
  name: string,
  value: string | null,
  { isSecure, maxAge }: { readonly isSecure: boolean; readonly maxAge: number },
): string =>
  [
    `${name}=${value ?? ''}`,
    `Max-Age=${value === null ? 0 : maxAge}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
