import { z } from 'zod'

import {
  replayDeliveries,
  replayDelivery,
  replaysInput,
} from '@/features/webhooks/deliveries/replay-deliveries'
import { sendTestEvent } from '@/features/webhooks/deliveries/send-test-event'

import { addListBelow } from '../add-resource'
import type { Call } from '../call'
import { refuseParameters } from '../call'
import type { Engine } from '../engine/engine'
import { getResource } from '../engine/get'
import { webhookDeliveries, webhookEndpoints } from '../resources/webhooks'
import { created, dataOf, one, permission } from '../route'
import type { Router } from '../router'
import { wireInput } from '../wire-input'

const REPLAYS = { audience: 'signed-in', needs: permission('webhook-deliveries', 'replay') } as const

const replaysAnswer = z.object({ replayed: z.int() }).meta({ title: 'WebhookReplays' })

const delivery = ({ engine, principal }: Call, id: string) =>
  getResource(engine, { resource: webhookDeliveries, principal, id })

/** The log of what was sent to endpoints, and sending it again. */
export function addDeliveryRoutes(router: Router, engine: Engine): void {
  const [above, below] = [webhookEndpoints, webhookDeliveries]
  addListBelow(router, engine, { above, below, name: 'deliveries', column: 'endpoint_id' })
  router.add(
    {
      route: 'GET /deliveries/:id',
      name: 'getWebhookDelivery',
      summary: 'Read a delivery with its requests and answers',
      audience: 'signed-in',
      needs: permission('webhook-deliveries', 'read'),
      parameters: 'document',
      answer: one(webhookDeliveries),
    },
    async ({ engine: reading, principal, url, param }) => ({
      data: await getResource(reading, {
        ...{ resource: webhookDeliveries, principal, id: param('id'), params: url.searchParams },
      }),
    }),
  )
  addReplays(router)
}

function addReplays({ add }: Router): void {
  add(
    {
      ...REPLAYS,
      route: 'POST /deliveries/:id/replay',
      name: 'replayWebhookDelivery',
      summary: 'Send a delivery again, with the same `webhook-id`',
      answer: one(webhookDeliveries),
    },
    async (call) => {
      refuseParameters(call)
      await replayDelivery(call.ctx, call.param('id'))
      return { data: await delivery(call, call.param('id')), message: 'The event is sent again.' }
    },
  )
  add(
    {
      ...REPLAYS,
      route: 'POST /webhook-endpoints/:id/replays',
      name: 'replayWebhookDeliveries',
      summary:
        'Send all failed deliveries of an endpoint again, or those of a time span; up to 10,000 at once',
      example: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
      body: wireInput(replaysInput),
      isBodyOptional: true,
      answer: dataOf(replaysAnswer),
    },
    async (call, body) => {
      const replayed = await replayDeliveries(call.ctx, call.param('id'), await body())
      return { data: { replayed }, message: `${String(replayed)} deliveries are sent again.` }
    },
  )
  add(
    {
      route: 'POST /webhook-endpoints/:id/test',
      name: 'testWebhookEndpoint',
      summary: 'Send a test event, `webhook.test`, which says nothing of the shop',
      audience: 'signed-in',
      needs: permission('webhook-endpoints', 'test'),
      answer: created(one(webhookDeliveries)),
    },
    async (call) => {
      refuseParameters(call)
      return { data: await delivery(call, await sendTestEvent(call.ctx, call.param('id'))) }
    },
  )
}
