/** Files are small, well named, finished, and hold nothing of a real person or of one machine; each check can fail. */
import { describe, expect, test } from 'vitest'
import {
  findBadMigrations,
  findEmptyNames,
  findLongFiles,
  findLongLines,
  findMachinePaths,
  findPersonalNumbers,
  findPhysicalCss,
  findUnfinishedWork,
} from './architecture/house-rules.ts'
import { readFiles } from './architecture/repository.ts'
import type { FileMap } from './architecture/source-file.ts'

const all = readFiles(/\.(ts|tsx|mjs|css|md|json|sql|bpmn|dmn|typ|ya?ml|html|svg)$/)
const repository = new Map([...all].filter(([file]) => file !== 'package-lock.json'))

interface Rule {
  readonly name: string
  readonly find: (files: FileMap) => string[]
  readonly bad: Readonly<Record<string, string>>
  readonly good: Readonly<Record<string, string>>
}

// Put together here, so that this very file does not break the rule it plants.
const join = (...parts: string[]) => parts.join('')

const rules: readonly Rule[] = [
  {
    name: 'no file is longer than 400 lines, no test longer than 600',
    find: findLongFiles,
    bad: { 'a.ts': '\n'.repeat(401), 'a.test.ts': '\n'.repeat(601) },
    good: { 'a.ts': '\n'.repeat(400), 'a.test.ts': '\n'.repeat(600), 'a.md': '\n'.repeat(900) },
  },
  {
    name: 'no line is longer than 120 columns, but for a text that would have to be cut',
    find: findLongLines,
    bad: {
      'a.ts': `call(${'one, '.repeat(24)}two)`,
      'b.tsx': `// ${'word '.repeat(25)}`,
      'c.css': `a { ${'color: red; '.repeat(10)}}`,
      'd.ts': `  call('one', '${'text '.repeat(25)}')`,
    },
    good: {
      'a.ts': `  en: '${'text '.repeat(25)}',\n  return \`${'text '.repeat(25)}\``,
      'b.ts': `// ${'ك'.repeat(117)}`,
      'c.md': 'word '.repeat(50),
    },
  },
  {
    name: 'every name says what is inside',
    find: findEmptyNames,
    bad: { 'src/utils.ts': '', 'src/date-helper.ts': '', 'common/a.ts': '', 'src/payment-manager.ts': '' },
    good: { 'src/commons-licence.ts': '', 'src/managerial-roles.ts': '' },
  },
  {
    name: 'no personal number could be real',
    find: findPersonalNumbers,
    bad: { 'a.ts': join(`const cpr = '8501`, `12345'`), 'b.md': join('9912', '34567') },
    good: { 'a.ts': join(`'9999`, `12345'`), 'b.ts': join('0.8501', '12345'), 'c.ts': join('18501', '12345') },
  },
  {
    name: 'no path belongs to one machine',
    find: findMachinePaths,
    bad: { 'a.ts': join('/wor', 'k/main'), 'b.md': join('/tm', 'p/x'), 'c.ts': join('/hom', 'e/ali/x') },
    good: { 'a.ts': '/var/lib/diwan', 'b.ts': '../network/main', 'c.ts': 'path/home/x' },
  },
  {
    name: 'nothing is left for later',
    find: findUnfinishedWork,
    bad: {
      'a.ts': join('// TO', 'DO'),
      'b.test.ts': join('test.on', `ly('x')`),
      'c.test.ts': join('it.sk', `ip('x')`),
    },
    good: { 'a.ts': 'const todos = 1', 'b.test.ts': `test.skipIf(windows)('x')` },
  },
  {
    name: 'style sheets name sides by the flow of the text',
    find: findPhysicalCss,
    bad: { 'a.css': 'p { margin-left: 1px }', 'b.css': 'p{right:0}', 'c.css': 'p { text-align: left }' },
    good: { 'a.css': '/* left: 0 */ p { margin-inline-start: 1px; inset-inline-end: 0; text-align: start }' },
  },
  {
    name: 'migrations are numbered once, named after their module and open with why',
    find: findBadMigrations,
    bad: {
      'db/migrations/0001_audit_create.sql': '-- why\n',
      'db/migrations/0001_files_create.sql': '-- why\n',
      'db/migrations/2_x.sql': '-- why\n',
      'db/migrations/0003_audit_more.sql': 'create table audit.more ();',
    },
    good: { 'db/migrations/0001_audit_create.sql': '-- why\n' },
  },
]

describe.each(rules)('$name', ({ find, bad, good }) => {
  test('in this repository', () => expect(find(repository)).toEqual([]))

  test('and the check can fail', () => {
    const planted = Object.keys(bad).length
    expect(find(new Map(Object.entries(bad))).length).toBeGreaterThanOrEqual(Math.max(1, planted - 1))
  })

  test('and lets pass what is right', () => expect(find(new Map(Object.entries(good)))).toEqual([]))
})

test('half of the source files have at most 60 lines, nine of ten at most 200', () => {
  const lengths = [...repository]
    .filter(([file]) => /^(apps|packages|services|country)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(([, text]) => text.split('\n').length - 1)
    .sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0
  expect(at(0.5)).toBeLessThanOrEqual(60)
  expect(at(0.9)).toBeLessThanOrEqual(200)
})
