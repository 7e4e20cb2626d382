import { randomUUID } from 'node:crypto'
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts'

export const gatewayKey = 'test-gateway-key-0123456789'
export const webhookSecret = `whsec_${Buffer.from('test webhook secret 0123').toString('base64')}`

/** Short delays, so that the tests wait for hundredths of a second where a person waits for seconds. */
const quickTiming = {
  lateCallbackMs: 300,
  forgedGapMs: 60,
  silentAnswerMs: 80,
  slowMs: 150,
  callbackRetryMs: [40, 60],
}

/** What a machine interface answered. Tests know which members they expect. */
export interface ApiAnswer {
  status: number
  headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
}

export interface TestSandbox extends Sandbox {
  get(path: string): Promise<ApiAnswer>
  /** Every call has an idempotency key of its own unless it gets one. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<ApiAnswer>
}

/** A sandbox on free ports with quick delays. */
export async function startTestSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    secrets: { gatewayKey, webhookSecret },
    ...options,
    timing: { ...quickTiming, ...options.timing },
  })
  const call = async (path: string, init: RequestInit): Promise<ApiAnswer> => {
    const response = await fetch(sandbox.url + path, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }
  return {
    ...sandbox,
    get: (path) => call(path, { headers: { authorization: `Bearer ${gatewayKey}` } }),
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          authorization: `Bearer ${gatewayKey}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...headers,
        },
      }),
  }
}

/** Waits until the condition holds; fails after five seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('Waited five seconds in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
