import { z } from 'zod'

import type { FileKind } from '@/domain/order/files/file-kind'
import { FILE_KINDS } from '@/domain/order/files/file-kind'
import { normaliseReturnNumber } from '@/domain/order/returns/return-states'

import type { FieldDeclaration } from '../engine/resource'
import { defineResource } from '../engine/resource'
import { eventActor, eventReason } from './event-author'
import { eventDataSql, presentEventData } from './event-data'

/** The order that a document belongs to. */
const OF_ORDER = {
  order_id: { field: 'order', filter: true },
  order_number: {
    sql: (t) => `(select o.number from orders o where o.id = ${t}.order_id)`,
    schema: z.string(),
    filter: {
      ...{ type: 'text', operators: ['eq', 'in'] },
      ...{ value: (t) => `${t}.number`, among: (t) => `orders f where f.id = ${t}.order_id` },
    },
  },
} as const satisfies Readonly<Record<string, FieldDeclaration>>

/** What belongs to an order, and is read below it and for all orders. */
export const orderEvents = defineResource({
  noun: 'event',
  collection: 'order-events',
  fields: {
    id: {},
    type: { filter: true },
    from: {},
    to: {},
    reason: eventReason,
    actor: eventActor,
    channel: {},
    door: { field: 'channel', deprecated: 'The former name of `channel`, for one more release.' },
    data: {
      sql: eventDataSql,
      present: presentEventData,
      schema: z.looseObject({}).nullable().meta({ description: 'Depends on the type.' }),
    },
    at: { field: 'createdAt', filter: true, sort: true },
  },
  defaultSort: 'at',
})

export const orderComments = defineResource({
  noun: 'comment',
  collection: 'order-comments',
  fields: {
    id: {},
    ...OF_ORDER,
    text: {},
    mentions: {},
    actor: eventActor,
    channel: {},
    edited_at: {},
    removed_at: {},
    created_at: { filter: true, sort: true },
  },
  defaultSort: 'created_at',
})

const CONTENT_TYPES = Object.values(FILE_KINDS).map(({ contentType }) => contentType)

export const orderFiles = defineResource({
  noun: 'file',
  collection: 'order-files',
  // Of one that was removed, the order's events tell.
  only: (t) => `${t}.removed_at is null and ${t}.name is not null`,
  fields: {
    id: {},
    ...OF_ORDER,
    name: {},
    content_type: {
      sql: (t) => `${t}.kind`,
      present: (kind) => FILE_KINDS[kind as FileKind].contentType,
      schema: z.enum(CONTENT_TYPES),
    },
    size_bytes: {},
    actor: eventActor,
    channel: {},
    created_at: { filter: true, sort: true },
  },
  defaultSort: '-created_at',
})

export const payments = defineResource({
  noun: 'payment',
  collection: 'payments',
  fields: {
    id: {},
    ...OF_ORDER,
    amount: { filter: true, sort: true },
    method: { filter: true },
    reference: { filter: true },
    status: { filter: true },
    received_at: { filter: true, sort: true },
    voided_at: {},
    voided_by: {},
    void_reason: {},
    created_at: { filter: true, sort: true },
    created_by: {},
  },
  defaultSort: 'created_at',
})

export const shipments = defineResource({
  noun: 'shipment',
  collection: 'shipments',
  fields: {
    id: {},
    ...OF_ORDER,
    lines: { rows: { line_id: {}, quantity: {} } },
    carrier: { filter: true },
    tracking_number: { filter: true },
    tracking_url: {},
    status: { filter: true },
    shipped_at: { filter: true, sort: true },
    delivered_at: {},
    cancelled_at: {},
    cancelled_by: {},
    cancel_reason: {},
    created_at: { filter: true, sort: true },
    created_by: {},
  },
  defaultSort: 'created_at',
})

export const refunds = defineResource({
  noun: 'refund',
  collection: 'refunds',
  fields: {
    id: {},
    ...OF_ORDER,
    amount: { filter: true, sort: true },
    reason: {},
    lines: { rows: { line_id: {}, quantity: {}, restock: {} } },
    return_id: { field: 'return', filter: true },
    external_reference: { filter: true },
    created_at: { filter: true, sort: true },
    created_by: {},
  },
  defaultSort: 'created_at',
})

export const returns = defineResource({
  noun: 'return',
  collection: 'returns',
  key: 'number',
  spellKey: normaliseReturnNumber,
  fields: {
    id: {},
    number: { filter: true, sort: true, spell: normaliseReturnNumber },
    ...OF_ORDER,
    status: { filter: true },
    lines: {
      rows: {
        ...{ line_id: {}, quantity: {}, reason: {}, note: {} },
        ...{ received_quantity: {}, condition: {}, restock: {} },
      },
    },
    instructions: {},
    decline_reason: {},
    is_refunded: {
      sql: (t) => `exists (select from refunds r where r.return_id = ${t}.id)`,
      schema: z.boolean().meta({
        description:
          'Whether a refund paid for it, of money or for an exchange: `GET /refunds?filter[return_id]=`.',
      }),
    },
    exchange_order_id: { field: 'exchangeOrder', filter: true },
    exchange_order_number: {
      sql: (t) => `(select x.number from orders x where x.id = ${t}.exchange_order_id)`,
      schema: z.string().nullable().meta({ description: 'The order that it was exchanged for.' }),
    },
    approved_at: {},
    received_at: {},
    ended_at: {},
    created_at: { filter: true, sort: true },
    created_by: {},
  },
  defaultSort: 'created_at',
})
