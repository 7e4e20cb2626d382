const declared = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])([\w.:-]+)/

/**
 * The text of an XML file in the encoding that it declares (XML 1.0, appendix F), which then is declared as UTF-8.
 * @throws RangeError for an encoding that is not known
 */
export function decodeXml(bytes: Uint8Array): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^[^<]*/, '')
  const encoding = encodingByMark(bytes) ?? declared.exec(beginning)?.[2] ?? 'utf-8'
  return new TextDecoder(encoding).decode(bytes).replace(declared, '$1UTF-8')
}

function encodingByMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xef && second === 0xbb ? 'utf-8' : undefined
}
