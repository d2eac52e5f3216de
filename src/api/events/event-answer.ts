import { z } from 'zod'

import type { EventDocumentType, FactKind } from '@/domain/events'
import { EVENT_DOCUMENT_TYPES, eventDocument, isChangeable } from '@/domain/events'
import type { PresentedEvent } from '@/domain/change-event'

import { moneyAnswer, timeAnswer } from '../engine/answer-schema'
import { toPascal } from '../engine/names'

const FACTS = {
  text: z.string(),
  'text or null': z.string().nullable(),
  count: z.int(),
  flag: z.boolean(),
  amount: moneyAnswer,
} as const satisfies Record<FactKind, z.ZodType>

const changed = z
  .array(z.string())
  .optional()
  .meta({ description: 'The fields that are not as they were. Read the document for what they are now.' })
const statusFrom = z.string().optional().meta({ description: 'The status before, when it changed.' })

/** What `data` of a document's events says. */
export function eventDataAnswer(type: EventDocumentType): z.ZodObject {
  const facts = Object.entries(eventDocument(type).facts).map(([name, kind]) => [name, FACTS[kind]] as const)
  return z.object({
    ...Object.fromEntries(facts),
    ...(isChangeable(type) ? { changed } : {}),
    ...(type === 'order' ? { status_from: statusFrom } : {}),
  })
}

const parentOf = (type: EventDocumentType) => {
  const { parent } = eventDocument(type)
  const description = parent === undefined ? 'Always null.' : `The ${parent} that it belongs to.`
  return z.uuid().nullable().meta({ description })
}

function answerOf(type: EventDocumentType): z.ZodObject {
  const { verbs } = eventDocument(type)
  return z
    .object({
      id: z.string().meta({ description: 'The same wherever the event is seen: `evt_…`.' }),
      type: z.enum(verbs.map((verb) => `${type}.${verb}`)),
      at: timeAnswer,
      cursor: z.string().meta({ description: 'Where to read on behind this event.' }),
      document: z.object({ type: z.literal(type), id: z.uuid(), parent_id: parentOf(type) }),
      data: eventDataAnswer(type),
    })
    .meta({ title: `${toPascal(type)}ChangeEvent` })
}

/** An event as it is answered: one shape for each document. */
export const eventAnswer = z
  .union(EVENT_DOCUMENT_TYPES.map(answerOf))
  .meta({ title: 'ChangeEvent' }) as unknown as z.ZodType<PresentedEvent>
