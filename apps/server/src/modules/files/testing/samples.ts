/** Small real pictures, and files that are not what their names say. */

/** One white pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

/** The header of a JFIF picture and its end. */
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300' + '08'.repeat(64) + 'ffd9', 'hex')

const text = (content: string) => Buffer.from(content, 'utf8')

/** Name → what is in it. */
export const disguises: Readonly<Record<string, Buffer>> = {
  'a Windows program.pdf': Buffer.concat([
    Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex'),
    Buffer.alloc(300),
  ]),
  'a Linux program.pdf': Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(300)]),
  'a web page.jpg': text('<!doctype html><script>alert(1)</script>'),
  'a drawing with a script.png': text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'a shell script.pdf': text('#!/bin/sh\nrm -rf /\n'),
  'an archive.pdf': Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(200)]),
  'a page that mentions a document.pdf': text('<html>%PDF-1.7</html>'),
  'plain words.pdf': text('This is not a document.'),
  'a picture of another kind.jpg': text('GIF89a\u0001\u0000\u0001\u0000'),
  'one byte.pdf': Buffer.from([0x25]),
  'half a header.png': Buffer.from('89504e47', 'hex'),
}
