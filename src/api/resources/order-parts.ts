import { z } from 'zod'

import { defineResource } from '../engine/resource'
import { eventDataSql, presentEventData } from './event-data'

/** What belongs to an order and is read below it. */
export const orderEvents = defineResource({
  noun: 'event',
  collection: 'order-events',
  fields: {
    id: {},
    type: { filter: true },
    from: {},
    to: {},
    reason: {},
    actor: { object: { type: 'actorType', id: 'actorId', name: 'actorName' } },
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

export const payments = defineResource({
  noun: 'payment',
  collection: 'payments',
  fields: {
    id: {},
    amount: {},
    method: {},
    reference: { filter: true },
    status: {},
    received_at: { filter: true, sort: true },
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
    lines: { rows: { line_id: {}, quantity: {} } },
    carrier: {},
    tracking_number: { filter: true },
    tracking_url: {},
    shipped_at: { filter: true, sort: true },
    delivered_at: {},
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
    amount: {},
    reason: {},
    lines: { rows: { line_id: {}, quantity: {}, restock: {} } },
    external_reference: { filter: true },
    created_at: { filter: true, sort: true },
    created_by: {},
  },
  defaultSort: 'created_at',
})
