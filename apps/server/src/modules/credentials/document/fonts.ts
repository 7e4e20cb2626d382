import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { coveredCharacters } from './font-coverage.ts'

const require = createRequire(import.meta.url)
const packageDir = dirname(require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/package.json'))

const load = (weight: string): Buffer =>
  readFileSync(join(packageDir, weight, `IBMPlexSansArabic_${weight}.ttf`))

/** The only fonts documents are set in. Its dots belong to the letters, so copied Arabic text stays whole. */
export const fonts: readonly Buffer[] = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map(load)

/** Whether the document font has a glyph for a character. */
export const isPrintable = coveredCharacters(fonts[0]!)
