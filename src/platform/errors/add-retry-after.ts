import type { AfterErrorHook } from 'payload'

import type { ErrorDetails } from '@/domain/errors'

import { isUnavailable } from '@/platform/database/database-error'
import { headersOfRefusal } from '@/platform/limits/rate-limit'

/** A refusal as REST throws it, or as GraphQL wraps it. */
interface Refusal {
  data?: Details | null
  originalError?: { data?: Details | null }
}

type Details = ErrorDetails & { code?: unknown }

/** The database is expected back soon. */
const BUSY: Readonly<Record<string, string>> = { 'retry-after': '1' }

/** Adds `Retry-After` to answers of Payload's interfaces that refuse a caller for a time: too many requests, or a busy service. */
export const addRetryAfter: AfterErrorHook = ({ error, req }) => {
  const { data, originalError }: Refusal = error as Error & Refusal
  const { code } = data ?? originalError?.data ?? {}
  const isBusy = code === 'SERVICE_UNAVAILABLE' || isUnavailable(originalError ?? error)
  const headers = isBusy ? BUSY : headersOfRefusal(data ?? originalError?.data ?? undefined)
  for (const [name, value] of Object.entries(headers)) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set(name, value)
  }
}
