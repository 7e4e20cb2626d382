/** The thing a document belongs to; opaque here. */
export interface Subject {
  readonly type: string
  readonly id: string
}

export type FileKind = 'pdf' | 'jpeg' | 'png'
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

export interface StoreFile {
  readonly owner: Subject
  /** As the person named it; says nothing about the content. */
  readonly filename: string
  readonly bytes: Uint8Array
  readonly accept: readonly FileKind[]
  readonly maxBytes: number
}

export interface StoredFile {
  readonly fileId: string
  readonly filename: string
  readonly type: MediaType
  /** Bytes. */
  readonly size: number
}

export interface FileContent {
  readonly bytes: Buffer
  readonly type: MediaType
  readonly filename: string
  readonly owner: Subject
}
