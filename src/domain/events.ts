import { findTransition, STATUSES } from './order/lifecycle'
import { RETURN_STEPS } from './order/returns/return-states'
import type { ActionOf, Resource } from './permissions'

/**
 * The table of change events: what `/api/v1/events` and webhooks tell of. Types, filters, schemas, documentation and tests
 * derive from it. The database's triggers write the events (migration `change_event_triggers`); a test lets them tell of
 * every kind of change and compares.
 */

/**
 * What a fact is: a text, a text that may be missing, a whole number, yes or no, or an amount. An amount is stored as
 * minor units, by its name with `_minor`, beside `currency`.
 */
export type FactKind = 'text' | 'text or null' | 'count' | 'flag' | 'amount'

/** Resources that have a permission to read. */
type ReadableResource = {
  [Name in Resource]: 'read' extends ActionOf<Name> ? Name : never
}[Resource]

interface EventDocument {
  /** Whose permission to read decides who is told: a resource of the table of permissions. */
  readonly resource: ReadableResource
  /** What may have happened, as the second part of a type. */
  readonly verbs: readonly string[]
  /** What `data` of its events says, besides what {@link isOptionalFact} names. Nothing about a person. */
  readonly facts: Readonly<Record<string, FactKind>>
  /** The type of the document that `parent_id` names. */
  readonly parent?: string
}

const RECORDED = ['created', 'updated', 'deleted'] as const
const KEPT = ['created', 'updated', 'trashed', 'restored', 'deleted'] as const

/** Statuses that a transition leads to: each is an event. */
export const REACHED_STATUSES = STATUSES.filter((to) => STATUSES.some((from) => findTransition(from, to)))

/** By the first part of an event's type, which is `document.type` as well. */
export const EVENT_DOCUMENTS = {
  order: {
    resource: 'orders',
    verbs: [...RECORDED, ...REACHED_STATUSES],
    facts: {
      number: 'text',
      status: 'text',
      payment_status: 'text',
      fulfilment_status: 'text',
      total: 'amount',
    },
  },
  payment: {
    resource: 'payments',
    verbs: [...RECORDED, 'voided'],
    facts: { amount: 'amount', method: 'text', status: 'text' },
    parent: 'order',
  },
  shipment: {
    resource: 'shipments',
    verbs: [...RECORDED, 'cancelled'],
    facts: { carrier: 'text or null', is_delivered: 'flag' },
    parent: 'order',
  },
  refund: { resource: 'refunds', verbs: RECORDED, facts: { amount: 'amount' }, parent: 'order' },
  // Of invoices and credit notes, which `kind` tells apart. They are issued, and never change.
  invoice: {
    resource: 'invoices',
    verbs: ['issued'],
    facts: { number: 'text', kind: 'text', total: 'amount' },
    parent: 'order',
  },
  return: {
    resource: 'returns',
    verbs: [...RECORDED, ...Object.values(RETURN_STEPS).map(({ to }) => to)],
    facts: { number: 'text', status: 'text' },
    parent: 'order',
  },
  product: {
    resource: 'products',
    verbs: KEPT,
    facts: { slug: 'text or null', status: 'text or null' },
  },
  variant: { resource: 'variants', verbs: KEPT, facts: { sku: 'text' }, parent: 'product' },
  // Of the variant that `document.id` names.
  stock: {
    resource: 'stock-movements',
    verbs: ['changed'],
    facts: { sku: 'text', on_hand: 'count', reserved: 'count', available: 'count' },
    parent: 'product',
  },
  category: { resource: 'categories', verbs: KEPT, facts: { slug: 'text' }, parent: 'category' },
  media: { resource: 'media', verbs: KEPT, facts: { mime_type: 'text or null' } },
  customer: { resource: 'users', verbs: [...KEPT, 'erased'], facts: {} },
} as const satisfies Record<string, EventDocument>

export type EventDocumentType = keyof typeof EVENT_DOCUMENTS

/** The documents of events, in the order of the table. */
export const EVENT_DOCUMENT_TYPES = Object.keys(EVENT_DOCUMENTS) as EventDocumentType[]

/** A row of the table. */
export function eventDocument(type: EventDocumentType): EventDocument {
  return EVENT_DOCUMENTS[type]
}

/** Whether documents of a type change: of others there are no fields that have changed. */
export const isChangeable = (type: EventDocumentType): boolean =>
  eventDocument(type).verbs.includes('updated')

/** Every type of event: `order.created`, `order.paid`, `stock.changed` … */
export const EVENT_TYPES: readonly string[] = EVENT_DOCUMENT_TYPES.flatMap((type) =>
  eventDocument(type).verbs.map((verb) => `${type}.${verb}`),
)

/** What a filter by type may say: a type, or all of a document, such as `order.*`. */
export const EVENT_PATTERNS: readonly string[] = [
  ...EVENT_TYPES,
  ...EVENT_DOCUMENT_TYPES.map((type) => `${type}.*`),
]

/** The types that any of the patterns names, in the order of the table. */
export function typesOf(patterns: readonly string[]): string[] {
  return EVENT_TYPES.filter(
    (type) => patterns.includes(type) || patterns.includes(`${type.split('.', 1).join('')}.*`),
  )
}
