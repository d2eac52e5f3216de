import { expect } from 'vitest'

import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, giveAddress, makeStaffContext } from '../../../factories/shop'
import type { Shop } from '../v1/v1-shop'
import { startShop } from '../v1/v1-shop'

interface Amount {
  amount: number
  currency: string
}

/** An invoice as v1 answers it. */
export interface Invoice {
  id: string
  number: string
  kind: string
  net: Amount
  tax: Amount
  total: Amount
  corrects_id: string | null
  taxes: { tax_rate_bp: number; net: Amount; tax: Amount; gross: Amount }[]
}

interface PaidOrder {
  id: string
  number: string
  total: Amount
}

/** A shop that has given its address, so that it issues invoices. */
export interface InvoicingShop {
  shop: Shop
  admin: Context
  sql: Sql
  /** Two goods at two rates with delivery, paid. */
  paidOrder: (more?: object) => Promise<PaidOrder>
  /** The invoice of an order, issued by v1. */
  issued: (orderId: string) => Promise<Invoice>
  /** The invoices and credit notes of an order, by v1, the oldest first. */
  invoicesOf: (orderId: string) => Promise<Invoice[]>
}

/** Starts such a shop in this file's database. */
export async function startInvoicing(): Promise<InvoicingShop> {
  const shop = await startShop()
  const { payload, buyer, staff, teapot, spoon } = shop
  await giveAddress(payload)
  const lines = [
    { sku: teapot.sku, quantity: 1 },
    { sku: spoon.sku, quantity: 3 },
  ]
  return {
    ...{ shop, sql: sqlOf(payload), admin: await makeStaffContext(payload) },
    paidOrder: async (more = {}) => {
      const wish = { lines, shipping_address: ADDRESS, shipping_method: 'standard', ...more }
      const order = (await buyer.post('/orders', wish)).body.data as unknown as PaidOrder
      const paid = await staff.post(`/orders/${order.id}/payments`, { amount: order.total, method: 'card' })
      expect(paid.status).toBe(201)
      return order
    },
    issued: async (orderId) => {
      const { status, body } = await staff.post(`/orders/${orderId}/invoices`, undefined)
      expect([status, body.error]).toEqual([201, undefined])
      return body.data as unknown as Invoice
    },
    invoicesOf: async (orderId) => {
      const { body } = await staff.get(`/orders/${orderId}/invoices`)
      return (body.data as unknown as Invoice[]).toReversed()
    },
  }
}
