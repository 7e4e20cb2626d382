/** The six rules of ARCHITECTURE.md hold, and each of them can fail. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { tiers } from '../src/modules/tiers.ts'
import { findClosure } from './architecture/plain-data.ts'
import { listFiles, readFiles, repositoryRoot } from './architecture/repository.ts'
import { checkArchitecture } from './architecture/rules.ts'

const modules = 'apps/server/src/modules'
const complaints = (tree: Readonly<Record<string, string>>) =>
  checkArchitecture(new Map(Object.entries(tree)), tiers).map(
    ({ rule, file, message }) => `${rule} ${file}: ${message}`,
  )

test('this repository keeps all six rules', () => {
  const files = readFiles(/^(apps\/server\/src|services|packages\/service-kit\/src|country)\/.*\.tsx?$/)
  expect(files.size).toBeGreaterThan(20)
  expect(checkArchitecture(files, tiers)).toEqual([])
})

describe('rule 1, platform knows no module,', () => {
  test('catches an import and a type', () => {
    expect(
      complaints({ 'apps/server/src/platform/a.ts': `import { x } from '../modules/audit/index.ts'\nx()` }),
    ).toHaveLength(1)
    expect(
      complaints({
        'apps/server/src/platform/a.ts': `import type { X } from '../modules/audit/index.ts'\nexport type Y = X`,
      }),
    ).toHaveLength(1)
  })
})

describe('rule 2, a module imports another only through its index.ts and only from a lower tier,', () => {
  test('allows a call down', () => {
    expect(
      complaints({ [`${modules}/payments/pay.ts`]: `import { record } from '../audit/index.ts'\nrecord()` }),
    ).toEqual([])
  })

  test.each([
    ['a call up', 'payments', '../applications/index.ts'],
    ['a call sideways', 'payments', '../workflow/index.ts'],
    ['a look behind the index', 'payments', '../audit/record.ts'],
    ['a module without a tier', 'unheard-of', '../audit/index.ts'],
  ])('catches %s', (_, module, specifier) => {
    expect(complaints({ [`${modules}/${module}/a.ts`]: `import { x } from '${specifier}'\nx()` })).toHaveLength(1)
  })

  test('catches a dynamic import, a re-export and a type', () => {
    expect(
      complaints({ [`${modules}/audit/a.ts`]: `export const x = () => import('../tasks/index.ts')` }),
    ).toHaveLength(1)
    expect(complaints({ [`${modules}/audit/a.ts`]: `export * from '../tasks/index.ts'` })).toHaveLength(1)
    expect(complaints({ [`${modules}/audit/a.ts`]: `export type X = import('../tasks/index.ts').Task` })).toHaveLength(
      1,
    )
  })

  test('catches a cycle', () => {
    const cycle = {
      [`${modules}/persons/a.ts`]: `import { x } from '../tasks/index.ts'\nx()`,
      [`${modules}/tasks/index.ts`]: `import { y } from '../persons/index.ts'\nexport const x = y`,
    }
    expect(complaints(cycle)).toHaveLength(1)
  })

  test('catches a page that looks behind the index', () => {
    expect(complaints({ 'apps/server/src/app.ts': `import { x } from './modules/audit/store.ts'\nx()` })).toHaveLength(
      1,
    )
  })
})

describe('rule 3, only the store touches the database and only its own schema,', () => {
  test('allows the store its own tables and everybody the report views', () => {
    const sql =
      'select 1 from payments.payment p join credentials.report_issued r on true where extract(epoch from p.paid_at) > 0'
    expect(
      complaints({ [`${modules}/payments/store.ts`]: `export const a = (tx: any) => tx.query(\`${sql}\`)` }),
    ).toEqual([])
    expect(
      complaints({
        [`${modules}/payments/store/list.ts`]:
          `export const a = (tx: any) => tx.query('select 1 from payments.payment')`,
      }),
    ).toEqual([])
  })

  test('catches a statement outside the store', () => {
    expect(
      complaints({ [`${modules}/payments/pay.ts`]: `export const a = (ctx: any) => ctx.tx.query('select 1')` }),
    ).toHaveLength(1)
  })

  test('catches the driver outside the store', () => {
    expect(
      complaints({ [`${modules}/payments/pay.ts`]: `import pg from 'pg'\nexport const pool = new pg.Pool()` }),
    ).toHaveLength(1)
  })

  test.each([
    'select 1 from audit.event',
    'select 1 from payments.payment p join contact_centre.call c on true',
    'delete from platform.session',
  ])("catches another module's table: %s", (sql) => {
    expect(
      complaints({ [`${modules}/payments/store.ts`]: `export const a = (tx: any) => tx.query('${sql}')` }),
    ).toHaveLength(1)
  })
})

describe('rule 4, schema.ts, rules.ts and policy.ts are pure,', () => {
  test('allows a hash, a type and a pure neighbour', () => {
    const tree = {
      [`${modules}/payments/rules.ts`]: [
        `import { createHash } from 'node:crypto'`,
        `import type { Tx } from '../../platform/db.ts'`,
        `import { n } from './numbers.ts'`,
        `export const h = (t: Tx) => createHash('sha256').update(n + String(t) + new Date(0))`,
      ].join('\n'),
      [`${modules}/payments/numbers.ts`]: 'export const n = 1',
    }
    expect(complaints(tree)).toEqual([])
  })

  test.each([
    `import { readFileSync } from 'node:fs'\nexport const a = readFileSync`,
    `import { randomBytes } from 'node:crypto'\nexport const a = randomBytes`,
    `import { openDb } from '../../platform/db.ts'\nexport const a = openDb`,
    `import fastify from 'fastify'\nexport const a = fastify`,
    'export const a = () => Date.now()',
    'export const a = () => new Date()',
    'export const a = () => Math.random()',
    `export const a = process.env['HOME']`,
  ])('catches %s', (text) => {
    for (const file of ['schema.ts', 'rules.ts', 'policy.ts']) {
      expect(complaints({ [`${modules}/payments/${file}`]: text })).toHaveLength(1)
    }
  })

  test('catches what a neighbour does', () => {
    const tree = {
      [`${modules}/payments/rules.ts`]: `export { a } from './clock.ts'`,
      [`${modules}/payments/clock.ts`]: 'export const a = () => Date.now()',
    }
    expect(complaints(tree)).toEqual([
      `4 ${modules}/payments/rules.ts: must be pure, but uses Date.now through ${modules}/payments/clock.ts`,
    ])
  })
})

describe('rule 5, services import only service-kit and are data,', () => {
  test('allows the kit and the own folder', () => {
    const text = `import { defineService } from '@diwan/service-kit'\nimport { fee } from './fee.ts'\nexport default defineService(fee)`
    expect(complaints({ 'services/traffic/licence/service.ts': text })).toEqual([])
  })

  test.each(['@diwan/server', '../../customs/pay/service.ts', '../../../apps/server/src/platform/db.ts', 'node:fs'])(
    'catches %s',
    (specifier) => {
      expect(
        complaints({ 'services/traffic/licence/service.ts': `import x from '${specifier}'\nexport default x` }),
      ).toHaveLength(1)
    },
  )

  test.each(
    listFiles().filter((file) => /^services\/.+\/service\.ts$/.test(file)),
  )('%s survives JSON', async (file) => {
    const exported = (await import(pathToFileURL(path.join(repositoryRoot, file)).href)) as Record<string, unknown>
    expect(Object.keys(exported)).not.toEqual([])
    for (const [name, value] of Object.entries(exported)) {
      expect(findClosure(value), `${name} holds something JSON cannot carry`).toBeUndefined()
    }
  })

  test('a definition with a function, a date or a gap does not survive JSON', () => {
    expect(findClosure({ steps: [{ name: 'pay', fee: 5, note: null }] })).toBeUndefined()
    expect(findClosure({ steps: [{ when: () => true }] })).toBe('$.steps.0.when')
    expect(findClosure({ from: new Date(0) })).toBe('$.from')
    expect(findClosure({ fee: undefined })).toBe('$.fee')
    expect(findClosure({ fee: Number.NaN })).toBe('$.fee')
  })
})

describe('rule 6, building blocks hold an opaque subject,', () => {
  test('allows it to those above', () => {
    expect(
      complaints({ [`${modules}/tasks/a.ts`]: 'export const a = (applicationId: string) => applicationId' }),
    ).toEqual([])
  })

  test.each(['applicationId', 'application_id', 'applicationReference'])('catches %s', (name) => {
    expect(complaints({ [`${modules}/payments/a.ts`]: `export const a = (${name}: string) => ${name}` })).toHaveLength(
      1,
    )
  })
})
