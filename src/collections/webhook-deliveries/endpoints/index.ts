import type { Endpoint } from 'payload'

import { replayDelivery } from '@/features/webhooks/deliveries/replay-deliveries'
import { contextOfRequest } from '@/platform/context'

import { answer, endpoint, routeParam } from '../../shared/respond'

/** What is done with deliveries, for the panel and at REST. */
export const deliveryEndpoints: Endpoint[] = [
  endpoint('post', '/:id/replay', async (req) => {
    await replayDelivery(contextOfRequest(req), routeParam(req, 'id'))
    return answer({ message: 'The event is sent again.' })
  }),
]
