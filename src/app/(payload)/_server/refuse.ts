import { refusalOfDatabase } from '@/platform/database/database-error'
import { HTTP_STATUS } from '@/platform/errors/http-status'
import { getLogger } from '@/platform/logging/logger'
import { countError } from '@/platform/metrics/errors'

type Code = keyof typeof HTTP_STATUS

/** A refusal in the form of Payload's own errors. */
export function refuse(code: Code, message: string, headers: Record<string, string> = {}): Response {
  countError('rest', code)
  return Response.json({ errors: [{ message, data: { code } }] }, { status: HTTP_STATUS[code], headers })
}

/** The same for GraphQL, as Payload extends its errors. */
export function refuseGraphql(code: Code, message: string, headers: Record<string, string> = {}): Response {
  countError('graphql', code)
  const statusCode = HTTP_STATUS[code]
  const errors = [{ message, extensions: { data: { code }, statusCode } }]
  return Response.json({ errors }, { status: statusCode, headers })
}

/** The response to an error that Payload did not catch: it reveals nothing of the error, which is logged. */
export function answerFailure(error: unknown, refuseAs: typeof refuse): Response {
  const busy = refusalOfDatabase(error)
  getLogger().error({ err: error }, 'request failed')
  if (!busy) return refuseAs('INTERNAL_ERROR', 'Something went wrong.')
  const headers: Record<string, string> = busy.code === 'SERVICE_UNAVAILABLE' ? { 'retry-after': '1' } : {}
  return refuseAs(busy.code, busy.message, headers)
}
