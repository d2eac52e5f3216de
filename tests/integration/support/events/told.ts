import type { Payload } from 'payload'

import { EVENT_TYPES } from '@/domain/events'
import { eventDataAnswer } from '@/api/events/event-answer'
import { presentEvent } from '@/domain/change-event'
import type { PresentedEvent } from '@/domain/change-event'
import { numberEvents } from '@/features/events/number-events'
import type { StoredEvent } from '@/features/events/read-events'
import { readEvents } from '@/features/events/read-events'
import type { EventDocumentType } from '@/domain/events'
import { sqlOf } from '@/platform/database/transaction'

/** All events behind a position, in order. */
export async function eventsBehind(payload: Payload, after: number): Promise<StoredEvent[]> {
  const sql = sqlOf(payload)
  await numberEvents(sql)
  const { events } = await readEvents(sql, { after, types: EVENT_TYPES, limit: 10_000 })
  return events
}

/** What of an event the table of events does not know: its type, or a fact. */
export function strangenessOf(event: PresentedEvent): string[] {
  if (!EVENT_TYPES.includes(event.type)) return [`there is no type ${event.type}`]
  const known = eventDataAnswer(event.document.type as EventDocumentType).strict()
  const result = known.safeParse(event.data)
  return result.success ? [] : result.error.issues.map((issue) => `${event.type}: ${issue.message}`)
}

/** An event in few words: `order.paid of 0196…`, what changed behind it. */
export interface Told {
  type: string
  id: string
  changed?: unknown
}

/**
 * What `work` made the database tell, in order.
 * @throws Error for an event that is not as the table of events says.
 */
export async function toldBy(payload: Payload, work: () => Promise<unknown>): Promise<Told[]> {
  const before = await eventsBehind(payload, 0)
  await work()
  const events = (await eventsBehind(payload, before.at(-1)?.position ?? 0)).map(presentEvent)
  const strange = events.flatMap(strangenessOf)
  if (strange.length > 0) throw new Error(strange.join('\n'))
  return events.map(({ type, document, data }) => ({
    ...{ type, id: document.id },
    ...('changed' in data ? { changed: data['changed'] } : {}),
  }))
}

/** The types alone, each with the document's id only where several documents are told of. */
export const typesIn = (told: readonly Told[]): string[] => told.map(({ type }) => type).toSorted()
