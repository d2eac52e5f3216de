import path from 'node:path'
import { z } from 'zod'

import {
  bindAddress,
  hostName,
  httpUrl,
  list,
  mailFrom,
  origin,
  trustProxy,
  url,
  wholeNumber,
} from './env-values'
import { BACKUP_VARIABLES, findBackupMistakes, toBackup } from './env-backup'
import type { BackupSettings } from './env-backup'
import { DATABASE_VARIABLES, findDatabaseMistakes, findUncheckedMistakes, toDatabase } from './env-database'
import type { DatabaseSettings } from './env-database'
import { METRICS_VARIABLES, toMetrics } from './env-metrics'
import type { MetricsSettings } from './env-metrics'
import { OBSERVING_VARIABLES, toObserving } from './env-observing'
import type { TracingSettings } from './env-observing'
import { TIMEOUT_VARIABLES, toTimeouts } from './env-timeouts'
import { given, readSecretFiles, secret, secretNames } from './env-secrets'
import type { TimeoutSettings } from './env-timeouts'
import { toWaits, WAIT_VARIABLES } from './env-waits'
import type { WaitSettings } from './env-waits'
import { REST_VARIABLES, toRests } from './env-rests'
import type { RestSettings } from './env-rests'
import { findS3Mistakes, S3_VARIABLES, toS3 } from './env-s3'
import type { S3Settings } from './env-s3'
import { findSandboxMistakes, SANDBOX_VARIABLES, toSandbox } from './env-sandbox'
import type { SandboxSettings } from './env-sandbox'
import { STOPPING_VARIABLES, toStopping } from './env-stopping'
import type { StoppingSettings } from './env-stopping'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'

/** The sender of the shop's email until MAIL_FROM is set. */
const DEFAULT_MAIL_FROM = 'Backroom <no-reply@backroom.invalid>'
const MIN_SECRET_LENGTH = 16
/** What templates and manuals have in place of a secret, without what is between the words. */
const PLACEHOLDER =
  /^(?:(?:please)?(?:change|replace)(?:me|this|it))+$|^(?:your|my|the)?(?:payload)?secret(?:key)?(?:here)?$/i

/** Where settings are read from: `process.env`, or a plain object in a test. */
export type EnvSource = Readonly<Record<string, string | undefined>>

/** Every setting is wrong in its own way: one line per mistake, ready to print. */
export class EnvError extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.name = 'EnvError'
    this.mistakes = mistakes
  }
}

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a number from 0 to 65535, such as 3000')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a number from 0 to 65535, such as 3000')
    .default(3000),
  HOST: bindAddress.default('127.0.0.1'),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('./.data'),
  ...DATABASE_VARIABLES,
  ...SANDBOX_VARIABLES,
  REDIS_URL: secret(url(['redis:', 'rediss:'], 'redis://127.0.0.1:6379').optional()),
  ...S3_VARIABLES,
  ...BACKUP_VARIABLES,
  SMTP_URL: secret(url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.com:587').optional()),
  MAIL_FROM: mailFrom.default(DEFAULT_MAIL_FROM),
  PAYLOAD_SECRET: secret(
    z
      .string()
      .min(
        MIN_SECRET_LENGTH,
        `must have at least ${String(MIN_SECRET_LENGTH)} characters (openssl rand -hex 32 makes one)`,
      )
      .optional(),
  ),
  PAYLOAD_SECRET_PREVIOUS: secret(
    z
      .string()
      .min(MIN_SECRET_LENGTH, `must have at least ${String(MIN_SECRET_LENGTH)} characters`)
      .optional(),
  ),
  STAFF_IDLE_MINUTES: wholeNumber({ from: 5, to: 7 * 24 * 60 }).default(8 * 60),
  SESSION_DAYS: wholeNumber({ from: 1, to: 365 }).default(30),
  IDEMPOTENCY_HOURS: wholeNumber({ from: 1, to: 30 * 24 }).default(24),
  EVENT_DAYS: wholeNumber({ from: 1, to: 365 }).default(30),
  WEBHOOK_ALLOWED_HOSTS: list(hostName).default([]),
  WEBHOOK_LOG_DAYS: wholeNumber({ from: 1, to: 365 }).default(30),
  SEED: z.enum(['demo', 'none'], 'must be demo or none').default('demo'),
  ADMIN_EMAIL: mailAddressSchema.optional(),
  // The rule for passwords is the domain's: the commands that make accounts of these check it.
  ADMIN_PASSWORD: secret(z.string().optional()),
  DEMO_PASSWORD: secret(z.string().optional()),
  CORS_ORIGINS: list(origin).default([]),
  TRUST_PROXY: trustProxy.default(0),
  USER_REQUESTS_PER_MINUTE: wholeNumber({ from: 1, to: 999_999 }).default(1_200),
  ADDRESS_REQUESTS_PER_MINUTE: wholeNumber({ from: 1, to: 999_999 }).default(600),
  ADDRESS_PAGES_PER_MINUTE: wholeNumber({ from: 1, to: 999_999 }).default(6_000),
  CUSTOMER_ORDERS_PER_HOUR: wholeNumber({ from: 1, to: 999_999 }).default(60),
  ...TIMEOUT_VARIABLES,
  ...STOPPING_VARIABLES,
  ...{ ...WAIT_VARIABLES, ...REST_VARIABLES },
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  WORKER: z.enum(['inline', 'off'], 'must be inline or off').default('inline'),
  ...METRICS_VARIABLES,
  ...OBSERVING_VARIABLES,
})

type Raw = z.output<typeof schema>

/** All settings of the process, parsed; paths are absolute, URLs without a trailing slash. */
export interface Env extends DatabaseSettings, RestSettings, StoppingSettings, TimeoutSettings, WaitSettings {
  isProduction: boolean
  isDevelopment: boolean
  port: number
  host: string
  /** Where browsers reach the shop; derived from HOST and PORT unless PUBLIC_URL is set. */
  publicUrl: string
  dataDir: string
  sandbox: SandboxSettings
  redisUrl: string | undefined
  s3: S3Settings | undefined
  backup: BackupSettings
  smtpUrl: string | undefined
  mailFrom: string
  payloadSecret: string | undefined
  /** Tokens signed with this one stay valid while `payloadSecret` replaces it. */
  payloadSecretPrevious: string | undefined
  /** After so long without a request, staff are signed out. */
  staffIdleMinutes: number
  /** How long a session lasts at most, however much it is used. */
  sessionDays: number
  /** How long a write that was sent with an `Idempotency-Key` can be sent again. */
  idempotencyHours: number
  /** How long events of changes are kept. */
  eventDays: number
  /** Hosts that webhooks are sent to although they are not public, and without TLS if their address says so. */
  webhookAllowedHosts: readonly string[]
  /** How long deliveries of webhooks are kept. */
  webhookLogDays: number
  seed: 'demo' | 'none'
  adminEmail: string | undefined
  adminPassword: string | undefined
  demoPassword: string | undefined
  corsOrigins: readonly string[]
  /** How many proxies in front may be believed about the caller's address; 0 trusts none. */
  trustedProxyCount: number
  /** To the APIs, by one who is signed in. */
  userRequestsPerMinute: number
  /** To the APIs, by visitors of one address together. */
  addressRequestsPerMinute: number
  /** Pages of the shop and the panel, what browsers fetch of them in advance included, for one address. */
  addressPagesPerMinute: number
  customerOrdersPerHour: number
  logLevel: Raw['LOG_LEVEL']
  worker: 'inline' | 'off'
  metrics: MetricsSettings
  /** Where traces are sent; undefined where nothing is traced. */
  tracing: TracingSettings | undefined
  /** From which duration a statement is logged; 0 for never. */
  slowStatementMs: number
}

/** What a running web or worker process has: the supervisor or the operator always gives these two. */
export interface AppEnv extends Env {
  databaseUrl: string
  payloadSecret: string
}

/** Settings that only make sense together. */
function findCrossMistakes(raw: Raw, source: EnvSource): string[] {
  const mistakes: string[] = []
  if (PLACEHOLDER.test(raw.PAYLOAD_SECRET?.replace(/[^a-z]/gi, '') ?? '')) {
    mistakes.push('PAYLOAD_SECRET is a placeholder that is publicly known (openssl rand -hex 32 makes one)')
  }
  if (raw.DATABASE_URL !== undefined && raw.PAYLOAD_SECRET === undefined) {
    mistakes.push('PAYLOAD_SECRET is required with DATABASE_URL (openssl rand -hex 32 makes one)')
  }
  if ((raw.ADMIN_EMAIL === undefined) !== (raw.ADMIN_PASSWORD === undefined)) {
    mistakes.push('ADMIN_EMAIL and ADMIN_PASSWORD must be set together')
  }
  return [
    ...mistakes,
    ...findDatabaseMistakes(raw),
    ...findUncheckedMistakes(raw, source['NODE_TLS_REJECT_UNAUTHORIZED']),
    ...findS3Mistakes(raw),
    ...findSandboxMistakes(raw),
    ...findBackupMistakes(raw),
  ]
}

/** The names of all settings, without those of files. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape)

/** The settings that may also be given by a file: `PAYLOAD_SECRET_FILE` names that of `PAYLOAD_SECRET`. */
export const SECRET_SETTINGS: readonly string[] = secretNames(schema.shape)

/** @throws EnvError when a file of a secret cannot be used. */
function givenValues(source: EnvSource): Record<string, string> {
  const { values, mistakes } = readSecretFiles(SECRET_SETTINGS, source)
  if (mistakes.length > 0) throw new EnvError(mistakes)
  for (const name of SETTING_NAMES) {
    const value = given(source[name])
    if (value !== undefined) values[name] = value
  }
  return values
}

function toPublicUrl(raw: Raw): string {
  if (raw.PUBLIC_URL !== undefined) return raw.PUBLIC_URL.replace(/\/+$/, '')
  const isWildcard = raw.HOST === '0.0.0.0' || raw.HOST === '::'
  const host = isWildcard || raw.HOST === '127.0.0.1' ? 'localhost' : raw.HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(raw.PORT)}`
}

/**
 * Reads all settings from `source`, and from the files that it names for secrets.
 * @throws EnvError with one line per mistake; a line names the variable and the remedy, never its value.
 */
export function readEnv(source: EnvSource): Env {
  const result = schema.safeParse(givenValues(source))
  if (!result.success) {
    throw new EnvError(result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`))
  }
  const raw = result.data
  const mistakes = findCrossMistakes(raw, source)
  if (mistakes.length > 0) throw new EnvError(mistakes)
  return {
    isProduction: raw.NODE_ENV === 'production',
    isDevelopment: raw.NODE_ENV === 'development',
    port: raw.PORT,
    host: raw.HOST,
    publicUrl: toPublicUrl(raw),
    dataDir: path.resolve(raw.DATA_DIR),
    ...toDatabase(raw),
    sandbox: toSandbox(raw),
    ...toTimeouts(raw),
    ...toStopping(raw),
    ...toWaits(raw),
    ...toRests(raw),
    redisUrl: raw.REDIS_URL,
    s3: toS3(raw),
    backup: toBackup(raw),
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    payloadSecret: raw.PAYLOAD_SECRET,
    payloadSecretPrevious: raw.PAYLOAD_SECRET_PREVIOUS,
    staffIdleMinutes: raw.STAFF_IDLE_MINUTES,
    sessionDays: raw.SESSION_DAYS,
    idempotencyHours: raw.IDEMPOTENCY_HOURS,
    eventDays: raw.EVENT_DAYS,
    webhookAllowedHosts: raw.WEBHOOK_ALLOWED_HOSTS,
    webhookLogDays: raw.WEBHOOK_LOG_DAYS,
    seed: raw.SEED,
    adminEmail: raw.ADMIN_EMAIL,
    adminPassword: raw.ADMIN_PASSWORD,
    demoPassword: raw.DEMO_PASSWORD,
    corsOrigins: raw.CORS_ORIGINS,
    trustedProxyCount: raw.TRUST_PROXY,
    userRequestsPerMinute: raw.USER_REQUESTS_PER_MINUTE,
    addressRequestsPerMinute: raw.ADDRESS_REQUESTS_PER_MINUTE,
    addressPagesPerMinute: raw.ADDRESS_PAGES_PER_MINUTE,
    customerOrdersPerHour: raw.CUSTOMER_ORDERS_PER_HOUR,
    logLevel: raw.LOG_LEVEL,
    worker: raw.WORKER,
    metrics: toMetrics(raw),
    ...toObserving(raw),
  }
}

/**
 * The same, for a process that serves or works: the database and the secret must be there.
 * @throws EnvError
 */
export function readAppEnv(source: EnvSource): AppEnv {
  const settings = readEnv(source)
  const { databaseUrl, payloadSecret } = settings
  if (databaseUrl === undefined || payloadSecret === undefined) {
    throw new EnvError(['DATABASE_URL and PAYLOAD_SECRET are required here; npm start provides both'])
  }
  return { ...settings, databaseUrl, payloadSecret }
}

let parsed: AppEnv | undefined

/**
 * The settings of this process, parsed on first use, so that importing a module never needs them.
 * @throws EnvError on first use when a setting is wrong.
 */
export const env: Readonly<AppEnv> = new Proxy({} as AppEnv, {
  get: (_target, name) => Reflect.get((parsed ??= readAppEnv(process.env)), name) as unknown,
})
