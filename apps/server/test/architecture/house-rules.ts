/** Rules about files as such: their size, their names, and what must not stand in them. */
import path from 'node:path'
import type { FileMap } from './source-file.ts'

const isCode = (file: string) => /\.(ts|tsx|mjs|css)$/.test(file)
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file)
const lineCount = (text: string) => text.split('\n').length - 1

/** No file above 400 lines, tests 600. */
export function findLongFiles(files: FileMap): string[] {
  return [...files]
    .filter(([file, text]) => isCode(file) && lineCount(text) > (isTest(file) ? 600 : 400))
    .map(([file, text]) => `${file} has ${lineCount(text)} lines`)
}

/** One text, path or pattern in one piece, with no more around it than its name. */
const onePiece =
  /^\s*([\w.'-]+: |[?:] |return |const \w+ = )?((['"`])((?!\3).|\\.)*\3|\/(?![*/]).+\/[a-z]*)( \+)?[,;)]*$/

/** Where another hand is at work, lines are wrapped when it is done. */
const unwrapped =
  /^apps\/server\/src\/(modules\/(applications|tasks)\/|platform\/http\/(handle|session|server)\.ts)/

/** No line above 120 columns; what would have to be cut into pieces to fit may stay in one. */
export function findLongLines(files: FileMap): string[] {
  return [...files]
    .filter(([file]) => /\.(ts|tsx|css)$/.test(file) && !unwrapped.test(file))
    .flatMap(([file, text]) => {
      const isLong = (line: string) => [...line].length > 120 && !onePiece.test(line)
      return text.split('\n').flatMap((line, index) => (isLong(line) ? [`${file}:${index + 1}`] : []))
    })
}

/** A name that says nothing collects everything. */
export function findEmptyNames(files: FileMap): string[] {
  const empty = /(^|[-.])(utils?|helpers?|common|manager|misc|v2)([-.]|$)/i
  return [...files.keys()].filter((file) => file.split('/').some((part) => empty.test(part)))
}

/**
 * Nine digits that could be somebody's personal number: year, month, serial, check digit. Demo people and tests have
 * numbers from 9999, which no month has.
 */
export function findPersonalNumbers(files: FileMap): string[] {
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(/(?<![\w.#-])\d{2}(0[1-9]|1[0-2])\d{5}(?![\w-])/g)].map(([number]) => `${file}: ${number}`),
  )
}

/** A path that exists on one machine only. */
export function findMachinePaths(files: FileMap): string[] {
  return find(files, /(?<![\w.])\/(wor[k]|farm|roo[t]|home\/\w+|Users\/\w+)\/|\/tm[p]\/[a-z]/g)
}

export function findUnfinishedWork(files: FileMap): string[] {
  const code = new Map([...files].filter(([file]) => isCode(file)))
  return find(code, /\b(TOD[O]|FIXM[E]|XX[X]|not implemente[d]|(it|test|describe)\.(ski[p]|tod[o]|onl[y])\b)/g)
}

/** Pages exist in both directions, so a side is named by the flow of the text: inline-start, not left. */
export function findPhysicalCss(files: FileMap): string[] {
  const sheets = new Map(
    [...files]
      .filter(([file]) => file.endsWith('.css'))
      .map(([file, text]) => [file, text.replace(/\/\*[^]*?\*\//g, '')]),
  )
  return find(
    sheets,
    /(?<![\w-])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/g,
  )
}

/** Migrations: NNNN_<module>_<what>.sql, no number twice, opening with why. */
export function findBadMigrations(files: FileMap): string[] {
  const migrations = [...files].filter(([file]) => /^db\/migrations\/.*\.sql$/.test(file))
  const numbers = migrations.map(([file]) => path.basename(file).slice(0, 4))
  return migrations.flatMap(([file, text], index) => [
    ...(/^\d{4}_[a-z]+(_[a-z0-9]+)+\.sql$/.test(path.basename(file))
      ? []
      : [`${file}: the name is not NNNN_module_what.sql`]),
    ...(numbers.indexOf(numbers[index] as string) === index ? [] : [`${file}: the number ${numbers[index]} is taken`]),
    ...(text.startsWith('-- ') ? [] : [`${file}: does not open with why`]),
  ])
}

const find = (files: FileMap, pattern: RegExp): string[] =>
  [...files].flatMap(([file, text]) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found}`))
