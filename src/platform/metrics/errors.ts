import type { AfterErrorHook } from 'payload'

import type { ErrorCode } from '@/domain/errors'
import { HTTP_STATUS } from '@/domain/errors'
import { refusalOfDatabase } from '@/platform/database/database-error'

import { count } from './record'

/** Counts a refusal or failure that a caller was told. */
export function countError(channel: string, code: ErrorCode): void {
  count('backroom_errors_total', { channel, code })
  if (code === 'INSUFFICIENT_STOCK') count('backroom_stock_refusals_total', { channel })
}

interface Answered {
  status?: unknown
  data?: { code?: unknown } | null
  originalError?: Answered | null
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'VALIDATION_ERROR',
  401: 'AUTHENTICATION_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
}

const isCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(HTTP_STATUS, value)

/** The code of an error of Payload's interfaces, by what it carries: its class is another one in each bundle. */
function codeOf(error: Error & Answered): ErrorCode {
  const { originalError, status, data }: Answered = error
  const code = data?.code ?? originalError?.data?.code
  if (isCode(code)) return code
  const ofDatabase = refusalOfDatabase(originalError instanceof Error ? originalError : error)
  if (ofDatabase) return ofDatabase.code
  const told = status ?? originalError?.status
  return (typeof told === 'number' ? BY_STATUS[told] : undefined) ?? 'INTERNAL_ERROR'
}

/** Counts what Payload's REST and GraphQL refuse. The panel uses them as well. */
export const countPayloadErrors: AfterErrorHook = ({ error, req }) => {
  countError(req.payloadAPI === 'GraphQL' ? 'graphql' : 'rest', codeOf(error))
  return undefined
}
