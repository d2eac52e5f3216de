import type { z } from 'zod'

import { wholeNumber } from './env-values'

const wait = wholeNumber({ from: 50, to: 3_600_000 })

/** The variables of how long services other than the database are waited for. */
export const WAIT_VARIABLES = {
  S3_CONNECT_TIMEOUT_MS: wait.default(3_000),
  S3_TIMEOUT_MS: wait.default(10_000),
  SMTP_CONNECT_TIMEOUT_MS: wait.default(15_000),
  SMTP_TIMEOUT_MS: wait.default(600_000),
  REDIS_CONNECT_TIMEOUT_MS: wait.default(2_000),
  REDIS_TIMEOUT_MS: wait.default(500),
  WEBHOOK_TIMEOUT_MS: wait.default(10_000),
}

type Raw = z.output<z.ZodObject<typeof WAIT_VARIABLES>>

/** How long a service is waited for: until a connection stands, and then for its answer. */
export interface ServiceWait {
  connectMs: number
  answerMs: number
}

/** How long services other than the database are waited for. */
export interface WaitSettings {
  s3Wait: ServiceWait
  smtpWait: ServiceWait
  redisWait: ServiceWait
  /** From looking up a receiver's name to the end of its answer. */
  webhookTimeoutMs: number
}

/** The waits for services. */
export function toWaits(raw: Raw): WaitSettings {
  return {
    s3Wait: { connectMs: raw.S3_CONNECT_TIMEOUT_MS, answerMs: raw.S3_TIMEOUT_MS },
    smtpWait: { connectMs: raw.SMTP_CONNECT_TIMEOUT_MS, answerMs: raw.SMTP_TIMEOUT_MS },
    redisWait: { connectMs: raw.REDIS_CONNECT_TIMEOUT_MS, answerMs: raw.REDIS_TIMEOUT_MS },
    webhookTimeoutMs: raw.WEBHOOK_TIMEOUT_MS,
  }
}
