import { z } from 'zod'

import { createEndpoint } from '@/features/webhooks/endpoints/create-endpoint'
import type { IssuedSecret } from '@/features/webhooks/endpoints/create-endpoint'
import { deleteEndpoint } from '@/features/webhooks/endpoints/delete-endpoint'
import { endpointChanges, endpointInput } from '@/features/webhooks/endpoints/endpoint-input'
import { rotateSecret } from '@/features/webhooks/endpoints/rotate-secret'
import { updateEndpoint } from '@/features/webhooks/endpoints/update-endpoint'

import { addResource } from '../add-resource'
import type { Answer, Call } from '../call'
import { refuseParameters } from '../call'
import type { Engine } from '../engine/engine'
import { describeResource } from '../engine/engine'
import { findVisible, getResource } from '../engine/get'
import { requiredVersions } from '../etag'
import { webhookEndpoints } from '../resources/webhooks'
import { dataOf, located, nothing, one, permission } from '../route'
import type { Router } from '../router'
import { wireInput } from '../wire-input'
import { addDeliveryRoutes } from './webhook-deliveries'

const createSchema = wireInput(endpointInput)
const changeSchema = wireInput(endpointChanges)

const SETS_UP = { audience: 'signed-in', needs: permission('webhook-endpoints', 'set up') } as const
const EXAMPLE = {
  name: 'ERP',
  url: 'https://erp.example.com/webhooks',
  types: ['order.*'],
  headers: { 'X-Shop': 'main' },
}

/** An endpoint as the list has it, and its secret, which is told once. */
const issuedAnswer = (engine: Engine) =>
  describeResource(engine, webhookEndpoints)
    .extend({ secret: z.string() })
    .meta({ title: 'IssuedWebhookEndpoint' })

async function answerIssued(
  { engine, principal }: Call,
  { id, secret }: IssuedSecret,
): Promise<Answer<{ secret: string }>> {
  const endpoint = await getResource(engine, { resource: webhookEndpoints, principal, id })
  return {
    data: { ...endpoint, secret },
    message: 'Keep the secret now: it is not shown again.',
    location: `/webhook-endpoints/${id}`,
  }
}

/** The id of an endpoint that the caller may see. @throws DomainError `NOT_FOUND`. */
const endpointId = ({ engine, principal, param }: Call) =>
  findVisible(engine, { resource: webhookEndpoints, principal, id: param('id') })

/** Receivers of events, and what was sent to them. */
export function addWebhookRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: webhookEndpoints, audience: 'signed-in', offers: ['list', 'get'] })
  addIssuing(router, engine)
  addChanges(router)
  addDeliveryRoutes(router, engine)
}

function addIssuing({ add }: Router, engine: Engine): void {
  add(
    {
      ...SETS_UP,
      route: 'POST /webhook-endpoints',
      name: 'createWebhookEndpoint',
      summary: 'Create an endpoint; the secret that signs its deliveries is shown only now',
      errors: ['CONFLICT'],
      example: EXAMPLE,
      body: createSchema,
      answer: located(dataOf(issuedAnswer(engine))),
    },
    async (call, body) => answerIssued(call, await createEndpoint(call.ctx, await body())),
  )
  add(
    {
      ...SETS_UP,
      route: 'POST /webhook-endpoints/:id/rotate',
      name: 'rotateWebhookSecret',
      summary: 'Make another secret; for 24 hours deliveries are signed with both',
      answer: dataOf(issuedAnswer(engine)),
    },
    async (call) => {
      refuseParameters(call)
      const { location: _location, ...answer } = await answerIssued(
        call,
        await rotateSecret(call.ctx, call.param('id')),
      )
      return answer
    },
  )
}

function addChanges({ add }: Router): void {
  add(
    {
      ...SETS_UP,
      route: 'PATCH /webhook-endpoints/:id',
      name: 'updateWebhookEndpoint',
      // Another address gets what the former one was told.
      isDestructive: true,
      summary: 'Change some fields of an endpoint, pause it or switch it on',
      example: { state: 'paused' },
      body: changeSchema,
      answer: one(webhookEndpoints),
    },
    async (call, body) => {
      const id = await endpointId(call)
      const versions = requiredVersions(call.request.headers)
      await updateEndpoint(call.ctx, { id, changes: await body(), versions })
      const { engine, principal } = call
      return { data: await getResource(engine, { resource: webhookEndpoints, principal, id }) }
    },
  )
  add(
    {
      ...SETS_UP,
      route: 'DELETE /webhook-endpoints/:id',
      name: 'deleteWebhookEndpoint',
      summary: 'Delete an endpoint for good, with the log of its deliveries',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      await deleteEndpoint(call.ctx, call.param('id'), { versions: requiredVersions(call.request.headers) })
      return { data: null, message: 'The webhook endpoint is deleted.' }
    },
  )
}
