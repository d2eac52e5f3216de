import type { Endpoint } from 'payload'

import { createEndpoint } from '@/features/webhooks/endpoints/create-endpoint'
import { deleteEndpoint } from '@/features/webhooks/endpoints/delete-endpoint'
import { endpointChanges, endpointInput } from '@/features/webhooks/endpoints/endpoint-input'
import { rotateSecret } from '@/features/webhooks/endpoints/rotate-secret'
import { updateEndpoint } from '@/features/webhooks/endpoints/update-endpoint'
import { replayDeliveries, replaysInput } from '@/features/webhooks/deliveries/replay-deliveries'
import { sendTestEvent } from '@/features/webhooks/deliveries/send-test-event'
import { contextOfRequest } from '@/platform/context'
import { readRequestBody } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { answer, endpoint, routeParam } from '../../shared/respond'

/** What is done with webhook endpoints, for the panel and at REST. Each secret is told in one answer, and never again. */
export const endpointEndpoints: Endpoint[] = [
  endpoint('post', '/set-up', async (req) => {
    const wanted = parseInput(endpointInput, await readRequestBody(req))
    return answer({ endpoint: await createEndpoint(contextOfRequest(req), wanted) })
  }),
  endpoint('post', '/:id/change', async (req) => {
    const changes = parseInput(endpointChanges, await readRequestBody(req))
    await updateEndpoint(contextOfRequest(req), { id: routeParam(req, 'id'), changes })
    return answer({ message: 'The endpoint is changed.' })
  }),
  endpoint('post', '/:id/rotate', async (req) => {
    return answer({ endpoint: await rotateSecret(contextOfRequest(req), routeParam(req, 'id')) })
  }),
  endpoint('post', '/:id/remove', async (req) => {
    await deleteEndpoint(contextOfRequest(req), routeParam(req, 'id'))
    return answer({ message: 'The endpoint is deleted.' })
  }),
  endpoint('post', '/:id/test', async (req) => {
    return answer({ deliveryId: await sendTestEvent(contextOfRequest(req), routeParam(req, 'id')) })
  }),
  endpoint('post', '/:id/replays', async (req) => {
    const wish = parseInput(replaysInput, await readRequestBody(req))
    const replayed = await replayDeliveries(contextOfRequest(req), routeParam(req, 'id'), wish)
    return answer({ replayed, message: `${String(replayed)} deliveries are sent again.` })
  }),
]
