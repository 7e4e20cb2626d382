import { expect, test } from 'vitest'
import { cookieHeader, readCookie } from './cookies.ts'

test.each([
  ['diwan=abc', 'abc'],
  ['a=1; diwan=abc; b=2', 'abc'],
  ['a=1;diwan=abc', 'abc'],
  ['diwan=abc=', 'abc='],
  ['diwan=', ''],
  ['diwan=first; diwan=second', 'first'],
  ['xdiwan=1; diwan_office=2', null],
  ['diwan', null],
  ['diwan; a=diwan', null],
  ['', null],
  [undefined, null],
])('of %j the session is %j', (header, value) => {
  expect(readCookie(header, 'diwan')).toBe(value)
})

test('the cookie is closed to scripts and to the forms of other sites, and goes over TLS where there is TLS', () => {
  expect(cookieHeader('diwan', 'abc', { isSecure: true, maxAge: 60 })).toBe(
    'diwan=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
  expect(cookieHeader('diwan', null, { isSecure: false, maxAge: 60 })).toBe(
    'diwan=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  )
})
