import { z } from 'zod'

import type { EventDocumentType } from '@/domain/events'
import { EVENT_DOCUMENT_TYPES, eventDocument } from '@/domain/events'
import { TEST_TYPE } from '@/features/webhooks/deliveries/send-test-event'

import { timeAnswer } from '../engine/answer-schema'
import { toPascal } from '../engine/names'
import { eventDataAnswer } from '../events/event-answer'
import type { Components } from './components'

const timestamp = timeAnswer.meta({ description: 'When it happened.' })

function bodyOf(type: EventDocumentType): z.ZodObject {
  const document = z.object({ type: z.literal(type), id: z.uuid(), parent_id: z.uuid().nullable() })
  const cursor = z.string().meta({ description: 'Where to read on behind this event in the feed.' })
  const data = z.object({ id: z.string(), cursor, document, ...eventDataAnswer(type).shape })
  const types = eventDocument(type).verbs.map((verb) => `${type}.${verb}`)
  return z.object({ type: z.enum(types), timestamp, data }).meta({ title: `${toPascal(type)}Webhook` })
}

const testBody = z
  .object({
    type: z.literal(TEST_TYPE),
    timestamp,
    data: z.object({ endpoint_id: z.uuid(), message: z.string() }),
  })
  .meta({ title: 'TestWebhook' })

const header = (name: string, description: string) => ({
  ...{ name, in: 'header', required: true, description },
  schema: { type: 'string' },
})

const HEADERS = [
  header('webhook-id', 'Of the event: the same in each repetition.'),
  header('webhook-timestamp', 'Of this attempt, in seconds since 1970.'),
  header('webhook-signature', 'One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks.'),
]

function received(components: Components, name: string, body: z.ZodObject): Record<string, unknown> {
  return {
    post: {
      operationId: `receive${name}`,
      summary: `Sent to endpoints: ${name}`,
      parameters: HEADERS,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: components.schemaOf(body, 'output', name) } },
      },
      responses: {
        '2XX': { description: 'Received. Every other answer is a failure, and the event is sent again.' },
      },
      security: [],
    },
  }
}

/** What is sent to webhook endpoints, by document: schemas of their own, as the receiver parses them. */
export function describeWebhooks(components: Components): Record<string, unknown> {
  const ofDocuments = EVENT_DOCUMENT_TYPES.map((type) => {
    const name = `${toPascal(type)}Webhook`
    return [type, received(components, name, bodyOf(type))] as const
  })
  return { ...Object.fromEntries(ofDocuments), test: received(components, 'TestWebhook', testBody) }
}
