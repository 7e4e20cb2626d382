import type { SandboxOptions } from './start-sandbox.ts'

type Environment = Record<string, string | undefined>

/** Reads SANDBOX_* and throws one error naming everything that is missing or wrong. */
export function readConfig(env: Environment): SandboxOptions {
  const problems: string[] = []
  const number = (name: string, otherwise: number, maximum: number) => {
    const value = env[name] === undefined || env[name] === '' ? otherwise : Number(env[name])
    if (!Number.isInteger(value) || value < 0 || value > maximum) problems.push(`${name} must be 0 to ${maximum}`)
    return value
  }
  const secret = (name: string) => {
    const value = env[name] ?? ''
    if (value.length < 16) problems.push(`${name} must have at least 16 characters`)
    return value
  }
  const publicUrl = env.SANDBOX_PUBLIC_URL || undefined
  if (publicUrl && !/^https?:\/\//.test(publicUrl)) problems.push('SANDBOX_PUBLIC_URL must be an http(s) address')

  const options: SandboxOptions = {
    port: number('SANDBOX_PORT', 3100, 65_535),
    smtpPort: number('SANDBOX_SMTP_PORT', 3125, 65_535),
    publicUrl,
    dataDir: env.SANDBOX_DATA_DIR || undefined,
    host: env.SANDBOX_HOST || undefined,
    secrets: { gatewayKey: secret('SANDBOX_GATEWAY_KEY'), webhookSecret: secret('SANDBOX_WEBHOOK_SECRET') },
    timing: { lateCallbackMs: number('SANDBOX_LATE_CALLBACK_MS', 5_000, 3_600_000) },
  }
  if (problems.length > 0) throw new Error(`The sandbox cannot start:\n- ${problems.join('\n- ')}`)
  return options
}
