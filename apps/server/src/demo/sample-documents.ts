/** Documents that examples attach, as small as a checker of types accepts. */
import { Buffer } from 'node:buffer'

/** A PDF of one empty page. */
const pdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
)

/** The start and the end of a JPEG. */
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

export const sampleDocuments = { 'photo.jpg': jpeg, 'document.pdf': pdf } as const
