/**
 * For the provider's pages: no script at all, styles and fonts of this server, forms to this server and where they
 * lead.
 */
export const contentSecurityPolicy = (formTarget?: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `form-action 'self'${formTarget ? ` ${formTarget}` : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
