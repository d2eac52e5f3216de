import { z } from 'zod'

import { normaliseSku } from '@/domain/catalogue/sku'
import { mayAll } from '@/domain/permissions'

import { defineResource } from '../engine/resource'

/** The levels of a variant as they are now. Its id is the variant's. */
export const stockLevels = defineResource({
  noun: 'stock level',
  collection: 'variants',
  mayRead: (actor) => mayAll(actor, 'stock-movements', 'read'),
  fields: {
    id: {},
    variant_id: { sql: (t) => `${t}.id`, schema: z.uuid() },
    product_id: { field: 'product', filter: true },
    sku: { filter: true, sort: true, spell: normaliseSku },
    on_hand: { sql: (t) => `${t}.on_hand::float8`, schema: z.int() },
    reserved: { sql: (t) => `${t}.reserved::float8`, schema: z.int() },
    available: { sql: (t) => `(${t}.on_hand - ${t}.reserved)::float8`, schema: z.int() },
    updated_at: { sort: true, filter: true },
  },
  defaultSort: 'sku',
})
