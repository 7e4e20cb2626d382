import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

const secrets = { SANDBOX_GATEWAY_KEY: 'k'.repeat(16), SANDBOX_WEBHOOK_SECRET: 'w'.repeat(16) }

it('names everything that is missing or wrong in one error', () => {
  const read = () => readConfig({ SANDBOX_PORT: 'x', SANDBOX_PUBLIC_URL: 'ftp://a' })
  expect(read).toThrow('SANDBOX_PORT must be')
  expect(read).toThrow('SANDBOX_PUBLIC_URL must be')
  expect(read).toThrow('SANDBOX_GATEWAY_KEY must have')
  expect(read).toThrow('SANDBOX_WEBHOOK_SECRET must have')
})

it('takes ports, address, folder and delays from the environment', () => {
  const config = readConfig({
    ...secrets,
    SANDBOX_PORT: '0',
    SANDBOX_SMTP_PORT: '2525',
    SANDBOX_PUBLIC_URL: 'https://pay.example',
    SANDBOX_DATA_DIR: 'sandbox-data',
    SANDBOX_LATE_CALLBACK_MS: '50',
  })
  expect(config).toMatchObject({ port: 0, smtpPort: 2525, publicUrl: 'https://pay.example', dataDir: 'sandbox-data' })
  expect(config.timing).toEqual({ lateCallbackMs: 50 })
})
