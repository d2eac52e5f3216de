import type { Endpoint } from 'payload'

import { retryJob } from '@/features/jobs/retry-job'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

/** `POST /api/failed-jobs/:id/retry`. */
export const retryJobEndpoint: Endpoint = {
  path: '/failed-jobs/:id/retry',
  method: 'post',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const jobId: unknown = req.routeParams?.['id']
      const retried = await retryJob(contextOfRequest(req), typeof jobId === 'string' ? jobId : '')
      return Response.json(retried, { status: 202 })
    }),
}
