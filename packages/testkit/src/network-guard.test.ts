import http from 'node:http'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'

test('a request to another machine fails and says so', async () => {
  const error: Error = await fetch('http://192.0.2.1/').then(() => new Error('reached'), (reason: Error) => reason)
  expect(String(error.cause)).toContain('Tests may not connect to 192.0.2.1')
})

test('a bare socket to another machine fails as well', async () => {
  const error = await new Promise<Error>((resolve) => net.connect(80, 'example.com').once('error', resolve))
  expect(error.message).toContain('example.com')
})

test('a server on this machine is reached', async () => {
  const server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await reply.text()).toBe('here')
  server.close()
})
