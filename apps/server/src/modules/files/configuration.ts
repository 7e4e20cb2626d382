/** What composition gives to this module; set once. */
export interface FilesConfiguration {
  /** Folder for the bytes: writable, outside everything that is served. Shared by all processes. */
  readonly dir: string
  /** A ClamAV daemon; without one documents are kept unscanned, and say so. */
  readonly clamd?: { readonly host: string; readonly port: number; readonly timeoutMs?: number } | null | undefined
}

let configured: FilesConfiguration | undefined

export function configureFiles(configuration: FilesConfiguration): void {
  configured = configuration
}

export function configuration(): FilesConfiguration {
  if (!configured) throw new Error('configureFiles has not been called')
  return configured
}
