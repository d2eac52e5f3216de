import type { ErrorCode } from '@/domain/errors'
import { getLogger } from '@/platform/logging/logger'
import { headersOfRefusal } from '@/platform/limits/rate-limit'

import { problemResponse, toDomainError } from './problem'

/**
 * The answer of a request, or the one that says why it failed, of whose code `note` is told. What is our fault is logged.
 * Never throws.
 */
export async function respondOrProblem(
  requestId: string,
  respond: () => Promise<Response>,
  note?: (code: ErrorCode) => void,
): Promise<Response> {
  try {
    return await respond()
  } catch (error) {
    const problem = toDomainError(error)
    note?.(problem.code)
    if (problem.code === 'INTERNAL_ERROR' || problem.code === 'SERVICE_UNAVAILABLE')
      getLogger().error({ err: problem.cause ?? problem, request_id: requestId }, 'request failed')
    const allow = problem.code === 'METHOD_NOT_ALLOWED' ? problem.details?.['allow'] : undefined
    const headers: Record<string, string> = Array.isArray(allow) ? { allow: allow.join(', ') } : {}
    return problemResponse(problem, requestId, { ...headers, ...headersOfRefusal(problem.details) })
  }
}
