/** The only reader of process.env. A bad value stops the start with the whole list of what to mend. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const roles = ['all', 'web', 'worker', 'migrate'] as const
export type ProcessRole = (typeof roles)[number]

export interface OutsideProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface Config {
  readonly role: ProcessRole
  readonly port: number
  readonly host: string
  /** Base of absolute links, without a trailing slash. */
  readonly publicUrl: string
  readonly dataDir: string
  /** null: the embedded server. */
  readonly databaseUrl: string | null
  readonly databasePool: number
  readonly prepareStatements: boolean
  /** Seeds cookies, form tokens and rate-limit hashes. */
  readonly secret: string
  readonly demo: boolean
  readonly demoPeople: number
  /** One password for all people and officers of the demo nation. */
  readonly demoPassword: string
  readonly country: 'bh'
  /** null: the sandbox's own mailbox. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Base URL of the sandbox; null when every outside system is configured by itself. */
  readonly sandboxPort: number
  readonly gatewayUrl: string | null
  readonly gatewayKey: string
  readonly gatewayWebhookSecret: string
  readonly customsUrl: string | null
  readonly trafficUrl: string | null
  readonly registersKey: string
  /** A ClamAV daemon; null: uploads are not scanned. */
  readonly clamd: { readonly host: string; readonly port: number } | null
  /** null: the built-in provider. */
  readonly outsideProvider: OutsideProvider | null
  readonly documentPassphrase: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly trustProxy: boolean
}

class ConfigError extends Error {}

/** One secret per installation, made at first start and kept beside the data; the environment overrides it. */
function installationSecret(dataDir: string): string {
  const path = resolve(dataDir, 'secret')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true })
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(path, 'utf8').trim()
}

export const derive = (secret: string, purpose: string): string =>
  createHash('sha256').update(`${secret}\n${purpose}`).digest('hex')

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = []
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name]
    if (text === undefined || text === '') return fallback
    const value = Number(text)
    if (!Number.isInteger(value) || value < min || value > max) {
      problems.push(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
      return fallback
    }
    return value
  }
  const oneOf = <Value extends string>(name: string, values: readonly Value[], fallback: Value): Value => {
    const text = env[name]
    if (text === undefined || text === '') return fallback
    if (values.includes(text as Value)) return text as Value
    problems.push(`${name} must be one of ${values.join(', ')}, not "${text}"`)
    return fallback
  }
  const url = (name: string, protocols: readonly string[]): string | null => {
    const text = env[name]
    if (!text) return null
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
      problems.push(`${name} must be a URL starting with ${protocols.join(' or ')}`)
      return null
    }
    return text.replace(/\/$/, '')
  }

  const hostAndPort = (name: string): { host: string; port: number } | null => {
    const text = env[name]
    if (!text) return null
    const parts = /^([^:\s]+):(\d{1,5})$/.exec(text)
    if (!parts) problems.push(`${name} must be host:port, not "${text}"`)
    return parts ? { host: parts[1] ?? '', port: Number(parts[2]) } : null
  }

  const port = integer('PORT', 3000, 0, 65_535)
  const dataDir = resolve(env['DATA_DIR'] || 'data')
  const demo = oneOf('DEMO', ['on', 'off'], 'on') === 'on'
  const issuer = url('OIDC_ISSUER', ['https:', 'http:'])
  if (issuer && !env['OIDC_CLIENT_ID']) problems.push('OIDC_CLIENT_ID is needed with OIDC_ISSUER')
  if (!demo && !env['SECRET']) problems.push('SECRET is needed when DEMO=off: at least 32 random characters')
  if (env['SECRET'] && env['SECRET'].length < 32) problems.push('SECRET must have at least 32 characters')
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:'])
  const secret = env['SECRET'] || installationSecret(dataDir)

  const config: Config = {
    role: oneOf('ROLE', roles, 'all'),
    port,
    host: env['HOST'] || '127.0.0.1',
    publicUrl: url('PUBLIC_URL', ['https:', 'http:']) ?? `http://localhost:${port}`,
    dataDir,
    databaseUrl,
    databasePool: integer('DATABASE_POOL', 10, 2, 200),
    prepareStatements: oneOf('DB_PREPARE', ['on', 'off'], 'on') === 'on',
    secret,
    demo,
    demoPeople: integer('DEMO_PEOPLE', 3000, 20, 2_000_000),
    demoPassword: env['DEMO_PASSWORD'] || `Diwan-${derive(secret, 'demo-password').slice(0, 8)}`,
    country: oneOf('COUNTRY', ['bh'], 'bh'),
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env['MAIL_FROM'] || 'Diwan <no-reply@diwan.example>',
    sandboxPort: integer('SANDBOX_PORT', port === 0 ? 0 : port + 1, 0, 65_535),
    gatewayUrl: url('GATEWAY_URL', ['https:', 'http:']),
    gatewayKey: env['GATEWAY_KEY'] || derive(secret, 'gateway-key'),
    gatewayWebhookSecret: env['GATEWAY_WEBHOOK_SECRET'] || derive(secret, 'gateway-webhook'),
    customsUrl: url('CUSTOMS_URL', ['https:', 'http:']),
    trafficUrl: url('TRAFFIC_URL', ['https:', 'http:']),
    registersKey: env['REGISTERS_KEY'] || derive(secret, 'gateway-key'),
    clamd: hostAndPort('CLAMD'),
    outsideProvider: issuer
      ? { issuer, clientId: env['OIDC_CLIENT_ID'] ?? '', clientSecret: env['OIDC_CLIENT_SECRET'] ?? '' }
      : null,
    documentPassphrase: env['DOCUMENT_KEY_PASSPHRASE'] || derive(secret, 'document-key'),
    logLevel: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], demo ? 'warn' : 'info'),
    trustProxy: oneOf('TRUST_PROXY', ['on', 'off'], 'off') === 'on',
  }
  if (problems.length > 0) throw new ConfigError(`Cannot start:\n${problems.map((line) => `  - ${line}`).join('\n')}`)
  return config
}
