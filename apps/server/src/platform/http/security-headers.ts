/** Sent with every answer (OWASP Secure Headers). Made once: they are the same for all. */

export interface SecurityHeaderOptions {
  /** Base of absolute links; with https: browsers are told to come back only that way. */
  readonly publicUrl: string
  /** Where forms may be sent beside here: the payment gateway's page is reached by redirect after a post. */
  readonly formTargets: readonly string[]
}

const yearSeconds = 365 * 24 * 3600

export function securityHeaders({ publicUrl, formTargets }: SecurityHeaderOptions): Readonly<Record<string, string>> {
  const isSecure = publicUrl.startsWith('https://')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'content-security-policy': policy.join(';'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    ...(isSecure ? { 'strict-transport-security': `max-age=${yearSeconds}; includeSubDomains` } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
  }
}
