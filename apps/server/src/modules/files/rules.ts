import type { FileKind, MediaType } from './schema.ts'

interface Kind {
  readonly mediaType: MediaType
  readonly endings: readonly string[]
  readonly name: string
}

export const kinds: Readonly<Record<FileKind, Kind>> = {
  pdf: { mediaType: 'application/pdf', endings: ['.pdf'], name: 'PDF' },
  jpeg: { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'], name: 'JPEG' },
  png: { mediaType: 'image/png', endings: ['.png'], name: 'PNG' },
}

export const kindOf = (mediaType: string | undefined): FileKind | undefined =>
  (Object.keys(kinds) as FileKind[]).find((kind) => kinds[kind].mediaType === mediaType)

// Marks that reverse the direction of text make `fdp.exe` look like `exe.pdf`; control characters break headers.
// oxlint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"<>:|?*\\/]/g
const longest = 120

/**
 * A name that is safe to show and to offer for download: no path, no hidden characters, the ending of what it really
 * is.
 */
export function safeFilename(name: string, kind: FileKind): string {
  const base = (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(dangerous, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const { endings } = kinds[kind]
  const own = endings.find((ending) => base.toLowerCase().endsWith(ending))
  const stem = [...(own ? base.slice(0, -own.length) : base.replace(/\.[A-Za-z0-9]{1,5}$/, ''))]
    .slice(0, longest)
    .join('')
    .trim()
  return `${stem || 'document'}${own ?? endings[0]}`
}
