/** One place that breaks a rule of ARCHITECTURE.md. */
export interface Violation {
  readonly rule: 1 | 2 | 3 | 4 | 5 | 6
  readonly file: string
  readonly message: string
}

export type Tiers = readonly (readonly string[])[]

const modulePattern = /^apps\/server\/src\/modules\/([^/]+)\/(.+)$/

/** The module a file belongs to and its path within. */
export function moduleOf(file: string): { module: string; inner: string } | undefined {
  const match = modulePattern.exec(file)
  return match ? { module: match[1] as string, inner: match[2] as string } : undefined
}
