/** Every route of the platform for everybody who may come: nobody reaches what is another's, and nothing breaks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { get, page, post, redirect, type Route } from '../src/platform/http/index.ts'
import { isApi, realmOf } from '../src/platform/http/route.ts'
import { isPermitted } from '../src/platform/policy.ts'
import type { Actor } from '../src/platform/context.ts'
import { fillPath, makeOwnedThings, ownerNumber, type OwnedThings } from './owned-things.ts'
import { routeFaults } from './route-faults.ts'
import { runPlatform, type RunningPlatform, type SignedIn } from './run-platform.ts'

const database = testDatabase()
let platform: RunningPlatform
let things: OwnedThings
let visitors: Readonly<Record<string, SignedIn>>

/** Name → log-in; the reviewer and the counter serve the entity whose case it is. */
const logIns = {
  'the owner': ownerNumber,
  'a person with the basic level': '999900011',
  'another person': '999900002',
  'an officer of another entity': 'iga.reviewer',
  'a reviewer of the entity': 'npra.reviewer',
  'the counter of the entity': 'npra.counter',
  'a service owner': 'iga.owner',
  'an administrator': 'iga.admin',
} as const

const strangers = [
  'nobody',
  'a visitor',
  'a person with the basic level',
  'another person',
  'an officer of another entity',
] as const
const everybody = ['nobody', 'a visitor', ...Object.keys(logIns)]

/** What anybody may read under these permissions is nobody's own. */
const isOpen = ({ spec }: Route): boolean => ['catalogue.read', 'credential.verify'].includes(spec.permission)
const isOwned = (route: Route): boolean =>
  route.path.includes(':') && !isOpen(route) && !route.path.startsWith('/services/')

beforeAll(async () => {
  platform = await runPlatform(database)
  things = await makeOwnedThings(platform)
  const nobody: Actor = { kind: 'anonymous', sessionId: null }
  const opened: Record<string, SignedIn> = {
    nobody: { realm: 'portal', actor: nobody, headers: { accept: 'text/html' } },
    'a visitor': await platform.openSession('portal', nobody),
  }
  for (const [name, logIn] of Object.entries(logIns)) {
    const actor = await platform.actorOf(logIn)
    opened[name] = await platform.openSession(actor.kind === 'officer' ? 'office' : 'portal', actor)
  }
  visitors = opened
}, 120_000)
afterAll(() => platform.stop())

const nameOf = ({ method, path }: Route) => `${method} ${path}`

async function call(route: Route, visitor: SignedIn) {
  const path = fillPath(route.path, things)
  const url = isApi(path) || route.spec.machine ? path : `/en${path === '/' ? '' : path}`
  const reply = await platform.server.inject({
    method: route.method,
    url,
    headers: { ...visitor.headers },
    ...(route.method === 'GET' ? {} : { payload: {} }),
  })
  return { status: reply.statusCode, location: String(reply.headers['location'] ?? ''), body: reply.body }
}

describe('the table of routes', () => {
  test('names a permission somebody has, an audit event for every write, and no route twice', () => {
    expect(routeFaults(platform.app.routes, platform.app.permissions)).toEqual([])
  })

  test('is checked by a rule that can fail', () => {
    const open = async () => page({ title: 'x', body: null })
    const planted = [
      get('/planted', { permission: '', audit: null }, open),
      get('/unknown', { permission: 'planted.read', audit: null }, open),
      post('/silent', { permission: 'catalogue.read', audit: null }, async () => redirect('/')),
      get('/', { permission: 'catalogue.read', audit: null }, open),
    ]
    expect(routeFaults([...platform.app.routes, ...planted], platform.app.permissions)).toEqual([
      'GET /planted names no permission',
      'GET /unknown: nobody is granted planted.read',
      'POST /silent writes without an audit event',
      'GET / is there twice',
    ])
  })
})

describe('every route', () => {
  test.each(everybody)('answers %s without breaking', async (name) => {
    const broken: string[] = []
    for (const route of platform.app.routes) {
      // Signing out would end the session that the other routes are called with.
      if (route.path.endsWith('/sign-out') && route.method === 'POST') continue
      if (name === 'the owner' && route.method !== 'GET') continue
      const { status, body } = await call(route, visitors[name]!)
      if (status >= 500) broken.push(`${nameOf(route)}: ${status} ${body.slice(0, 300)}`)
    }
    expect(broken).toEqual([])
  })

  test.each(everybody)('refuses %s what the permission does not grant', async (name) => {
    const visitor = visitors[name]!
    const wrong: string[] = []
    for (const route of platform.app.routes) {
      if (route.spec.machine) continue
      const actor: Actor =
        realmOf(route.path) === visitor.realm ? visitor.actor : { kind: 'anonymous', sessionId: null }
      if (isPermitted(platform.app.permissions, route.spec.permission, actor)) continue
      const { status, location } = await call(route, visitor)
      const toSignIn = status === 303 && location.includes('/sign-in')
      const keptForLater = status === 303 && route.spec.keepAnswers === true
      if (![401, 403, 404].includes(status) && !toSignIn && !keptForLater)
        wrong.push(`${nameOf(route)}: ${status} ${location}`)
    }
    expect(wrong).toEqual([])
  })

  test.each(strangers)('never shows or gives %s what is another person’s', async (name) => {
    const wrong: string[] = []
    for (const route of platform.app.routes.filter(isOwned)) {
      const { status, location } = await call(route, visitors[name]!)
      const toSignIn = status === 303 && location.includes('/sign-in')
      const keptForLater = status === 303 && route.spec.keepAnswers === true
      if (![401, 403, 404].includes(status) && !toSignIn && !keptForLater)
        wrong.push(`${nameOf(route)}: ${status} ${location}`)
    }
    expect(wrong).toEqual([])
  })

  test('shows its owner the pages at the same addresses, so that the refusals mean something', async () => {
    const shown: string[] = []
    for (const route of platform.app.routes.filter(
      (candidate) => isOwned(candidate) && candidate.method === 'GET' && realmOf(candidate.path) === 'portal',
    )) {
      const { status } = await call(route, visitors['the owner']!)
      if (status === 200) shown.push(route.path)
    }
    expect(shown).toEqual(
      expect.arrayContaining([
        '/applications/:reference',
        '/inbox/:id',
        '/pay/:requestId',
        '/credentials/:number/document',
      ]),
    )
  })
})
