import { z } from 'zod'

import type { Row } from '../engine/resource'
import { defineResource } from '../engine/resource'

const amountAnswer = z.object({ amount: z.int(), currency: z.string() })
const wire = (amount: unknown, currency: unknown) => ({ amount: Number(amount), currency: String(currency) })

const taxAnswer = z.object({
  tax_rate_bp: z.int(),
  net: amountAnswer,
  tax: amountAnswer,
  gross: amountAnswer,
})

const lineAnswer = taxAnswer.extend({
  sku: z.string().nullable(),
  title: z.string(),
  quantity: z.int(),
  unit_price: amountAnswer,
  discount: amountAnswer,
})

interface Said {
  currency: string
  rows: Row[]
}

const taxOf = (row: Row, currency: string) => ({
  tax_rate_bp: row['taxRateBp'],
  net: wire(row['netMinor'], currency),
  tax: wire(row['taxMinor'], currency),
  gross: wire(row['grossMinor'], currency),
})

const presentTaxes = (value: unknown) => {
  const { currency, rows } = value as Said
  return rows.map((row) => taxOf(row, currency))
}

const presentLines = (value: unknown) => {
  const { currency, rows } = value as Said
  return rows.map((row) => ({
    sku: row['sku'],
    title: row['title'],
    quantity: row['quantity'],
    unit_price: wire(row['unitPriceMinor'], currency),
    discount: wire(row['discountMinor'], currency),
    ...taxOf(row, currency),
  }))
}

const said = (part: string) => (t: string) =>
  `json_build_object('currency', ${t}.currency, 'rows', ${t}.content -> '${part}')`

/** Invoices and credit notes, as they were issued. */
export const invoices = defineResource({
  noun: 'invoice',
  collection: 'invoices',
  key: 'number',
  fields: {
    id: {},
    number: { filter: true },
    kind: { filter: true },
    order_id: { field: 'order', filter: true },
    order_number: {
      sql: (t) => `(select o.number from orders o where o.id = ${t}.order_id)`,
      schema: z.string(),
    },
    refund_id: { field: 'refund' },
    corrects_id: { field: 'corrects', filter: true },
    issued_on: { filter: true, sort: true },
    net: {},
    tax: {},
    total: { filter: true, sort: true },
    lines: { sql: said('lines'), present: presentLines, schema: z.array(lineAnswer) },
    taxes: { sql: said('taxes'), present: presentTaxes, schema: z.array(taxAnswer) },
    created_at: { filter: true, sort: true },
    created_by: {},
  },
  defaultSort: '-created_at',
})
