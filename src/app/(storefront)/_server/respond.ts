import 'server-only'

import { HTTP_STATUS } from '@/platform/errors/http-status'
import { countError } from '@/platform/metrics/errors'
import { friendlyProblem } from '@/storefront/lib/forms/friendly-problem'

import { outageOr } from './outage'

/** Answers a request of a shop page as JSON, never from a cache; refusals keep their code and status. */
export async function respond(work: () => Promise<object>): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-store' }
  try {
    return Response.json(await work(), { headers })
  } catch (error) {
    const problem = friendlyProblem(outageOr(error))
    countError('storefront', problem.code)
    const later: Record<string, string> = problem.code === 'SERVICE_UNAVAILABLE' ? { 'Retry-After': '1' } : {}
    const status = HTTP_STATUS[problem.code]
    return Response.json({ problem }, { status, headers: { ...headers, ...later } })
  }
}
