import { z } from 'zod'

import { timeAnswer } from '../engine/answer-schema'
import { defineResource } from '../engine/resource'

const texts = z.array(z.string())

/** What is told of endpoints. Their secrets and the values of their headers are kept sealed, and are no field of this API. */
export const webhookEndpoints = defineResource({
  noun: 'webhook endpoint',
  collection: 'webhook-endpoints',
  fields: {
    id: {},
    name: {},
    url: {},
    types: {
      sql: (t) => `${t}.types`,
      schema: texts.meta({ description: 'Types of events, or patterns: `order.placed`, `order.*`, `*`.' }),
    },
    header_names: { sql: (t) => `${t}.header_names`, schema: texts },
    state: { filter: true },
    state_reason: {},
    state_changed_at: {},
    failing_since: {},
    former_secret_until: {},
    position: {},
    owner_id: { field: 'owner' },
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  defaultSort: '-created_at',
})

const headersAnswer = z.record(z.string(), z.string())

/** One attempt, as the worker has written it down. */
const attemptAnswer = z
  .object({
    at: timeAnswer,
    duration_ms: z.int(),
    request_headers: headersAnswer.meta({
      description: 'As they were sent; the values of the endpoint’s own are masked.',
    }),
    status: z.int().nullable(),
    response_headers: headersAnswer.nullable(),
    response_body: z.string().nullable().meta({ description: 'The beginning of the answer.' }),
    error: z.string().nullable(),
  })
  .meta({ title: 'WebhookAttempt' })

/** What was sent to an endpoint, or is to be. */
export const webhookDeliveries = defineResource({
  noun: 'webhook delivery',
  collection: 'webhook-deliveries',
  fields: {
    id: {},
    endpoint_id: { field: 'endpoint' },
    event_id: {},
    type: { filter: true },
    document_type: {},
    document_id: { filter: true },
    state: { filter: true },
    attempt_count: {},
    next_attempt_at: {},
    delivered_at: {},
    status_code: {},
    error: {},
    body: {
      sql: (t) => `${t}.body::json`,
      schema: z.looseObject({ type: z.string(), timestamp: timeAnswer }).meta({
        description: 'What is sent.',
      }),
    },
    attempts: {
      sql: (t) => `${t}.attempts`,
      schema: z.array(attemptAnswer).meta({ description: 'The newest twenty, oldest first.' }),
    },
    created_at: { filter: true, sort: true },
    updated_at: {},
  },
  defaultSort: '-created_at',
})
