import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { signWebhook } from './sign-webhook.ts'

it('gives the signature of the example in the Standard Webhooks specification', () => {
  const signature = signWebhook(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  )
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

it('uses a secret without the whsec_ prefix as its bytes', () => {
  const expected = createHmac('sha256', 'plain secret').update('msg_1.10.{}').digest('base64')
  expect(signWebhook('plain secret', 'msg_1', 10, '{}')).toBe(`v1,${expected}`)
})
