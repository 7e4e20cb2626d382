/**
 * Which characters a TrueType font can draw (OpenType specification, table `cmap`, format 4).
 * Needed because PDF/A forbids missing glyphs: one unsupported letter in a name would otherwise stop the document.
 */
export function coveredCharacters(font: Buffer): (codePoint: number) => boolean {
  const at = unicodeSubtable(font)
  const segments = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + 2 * segments + 2
  const deltas = starts + 2 * segments
  const offsets = deltas + 2 * segments
  return (codePoint) => {
    if (codePoint > 0xffff) return false
    for (let index = 0; index < segments; index++) {
      if (font.readUInt16BE(ends + 2 * index) < codePoint) continue
      const start = font.readUInt16BE(starts + 2 * index)
      if (start > codePoint) return false
      const offset = font.readUInt16BE(offsets + 2 * index)
      const delta = font.readUInt16BE(deltas + 2 * index)
      if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0
      return font.readUInt16BE(offsets + 2 * index + offset + 2 * (codePoint - start)) !== 0
    }
    return false
  }
}

function unicodeSubtable(font: Buffer): number {
  const tables = font.readUInt16BE(4)
  for (let table = 0; table < tables; table++) {
    const record = 12 + 16 * table
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(record + 8)
    const subtables = font.readUInt16BE(cmap + 2)
    for (let index = 0; index < subtables; index++) {
      const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
      if (font.readUInt16BE(at) === 4) return at
    }
  }
  throw new Error('the font has no cmap subtable of format 4')
}
