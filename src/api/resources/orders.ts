import { z } from 'zod'

import { normaliseSku } from '@/domain/catalogue/sku'
import { tagKey } from '@/domain/tags'
import { DETAILS } from '@/domain/order/details'
import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_CHARGE_FIELDS, ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { STAFF_EVENT_TYPES } from '@/domain/order/files/staff-events'
import { textList } from '@/platform/database/text-list'

import { columnOf } from '@/domain/record'

import { actionOffer, presentActions } from '../allowed-actions'
import { plainFields } from '../engine/plain-fields'
import { defineResource } from '../engine/resource'
import { orderEvents, payments, refunds, returns, shipments } from './order-parts'

export const orders = defineResource({
  noun: 'order',
  collection: 'orders',
  key: 'number',
  fields: {
    ...plainFields(ORDER_FIELDS, {
      except: ['customerId', 'customerName', 'customerEmail', 'createdById', 'updatedById'],
      filter: [
        ...['number', 'status', 'payment_status', 'fulfilment_status', 'total', 'balance', 'source'],
        ...['sales_channel', 'sales_channel_number'],
        ...DETAILS.flatMap(({ name, isFilter }) => (isFilter ? [columnOf(name)] : [])),
        ...['placed_at', 'created_at', 'updated_at'],
      ],
      sort: ['number', 'total', 'placed_at', 'created_at', 'updated_at'],
    }),
    customer: { object: { id: 'customer', name: 'customerName', email: 'customerEmail' } },
    customer_id: { field: 'customer', filter: true, hidden: true },
    customer_email: { filter: true, hidden: true },
    // What other resources call the same.
    channel: { field: 'source', filter: true, hidden: true },
    sku: {
      ...{ sql: () => 'null', schema: z.null(), hidden: true },
      filter: {
        ...{ type: 'text', spell: normaliseSku },
        ...{ value: (t) => `${t}.sku`, among: (t) => `orders_lines f where f._parent_id = ${t}.id` },
      },
    },
    tags: {},
    tag: { field: 'tags', filter: true, hidden: true, spell: tagKey },
    lines: { rows: plainFields(ORDER_LINE_FIELDS) },
    charges: { rows: plainFields(ORDER_CHARGE_FIELDS, { except: ['id'] }) },
    allowed_actions: {
      needs: ['status', 'held_from', 'customer_id', 'lines', 'total', 'paid_total', 'refunded_total'],
      compute: presentActions,
      schema: z.array(actionOffer),
    },
    created_by: { filter: true },
    payments: { hasMany: payments, foreignKey: 'order', optional: true },
    shipments: { hasMany: shipments, foreignKey: 'order', optional: true },
    refunds: { hasMany: refunds, foreignKey: 'order', optional: true },
    returns: { hasMany: returns, foreignKey: 'order', optional: true },
    events: {
      ...{ hasMany: orderEvents, foreignKey: 'order', optional: true },
      forOthers: (m) => `${m}.type not in ${textList(STAFF_EVENT_TYPES)}`,
    },
  },
  stamp: () => '',
  defaultSort: '-created_at',
  update: [
    ...DETAILS.map(({ name }) => columnOf(name)),
    ...['internal_note', 'tags', 'shipping_address', 'billing_address'],
  ],
})
