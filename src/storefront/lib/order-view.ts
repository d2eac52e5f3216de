import { z } from 'zod'

import { INVOICE_KINDS } from '@/domain/invoices/content'
import type { InvoiceKind } from '@/domain/invoices/content'
import { BALANCES } from '@/domain/order/balance'
import type { BalanceState } from '@/domain/order/balance'
import type { BuyerDetailName } from '@/domain/order/details'
import { BUYER_DETAILS } from '@/domain/order/details'
import { PAYMENT_STATUSES } from '@/domain/order/fulfilment'
import type { PaymentStatus } from '@/domain/order/fulfilment'
import { STATUSES } from '@/domain/order/lifecycle'
import { keysOf, RETURN_REASONS, RETURN_STATUSES } from '@/domain/order/returns/return-states'

const PAYMENT_KEYS = Object.keys(PAYMENT_STATUSES) as PaymentStatus[]

const BALANCE_KEYS = Object.keys(BALANCES) as BalanceState[]

const INVOICE_KEYS = Object.keys(INVOICE_KINDS) as InvoiceKind[]

const addressSchema = z.object({
  name: z.string().nullable(),
  company: z.string().nullable(),
  line1: z.string().nullable(),
  line2: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  country: z.string().nullable(),
})

const lineSchema = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string(),
  quantity: z.number(),
  shippedQuantity: z.number(),
  returnedQuantity: z.number(),
  unitPriceMinor: z.number(),
  lineTotalMinor: z.number(),
  productSlug: z.string().nullable(),
})

const shipmentSchema = z.object({
  id: z.string(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  shippedAt: z.string(),
  deliveredAt: z.string().nullable(),
  lines: z.array(z.object({ lineId: z.string(), quantity: z.number() })).readonly(),
})

const returnSchema = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(RETURN_STATUSES),
  instructions: z.string().nullable(),
  declineReason: z.string().nullable(),
  exchangeOrderId: z.string().nullable(),
  exchangeOrderNumber: z.string().nullable(),
  createdAt: z.string(),
  lines: z
    .array(
      z.object({
        lineId: z.string(),
        quantity: z.number(),
        reason: z.enum(keysOf(RETURN_REASONS)),
        receivedQuantity: z.number().nullable(),
      }),
    )
    .readonly(),
})

const detailShape = Object.fromEntries(
  BUYER_DETAILS.map(({ name }) => [name, z.string().nullable()]),
) as Record<BuyerDetailName, z.ZodNullable<z.ZodString>>

/** What an order's page shows; the page asks for it again and again. Amounts in minor units, times in ISO 8601. */
export const orderViewSchema = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(STATUSES),
  paymentStatus: z.enum(PAYMENT_KEYS),
  currency: z.string(),
  pricesIncludeTax: z.boolean(),
  subtotalMinor: z.number(),
  discountTotalMinor: z.number(),
  shippingTotalMinor: z.number(),
  taxTotalMinor: z.number(),
  totalMinor: z.number(),
  paidTotalMinor: z.number(),
  refundedTotalMinor: z.number(),
  balance: z.enum(BALANCE_KEYS),
  owedMinor: z.number(),
  refundDueMinor: z.number(),
  shippingMethodTitle: z.string().nullable(),
  ...detailShape,
  placedAt: z.string().nullable(),
  createdAt: z.string(),
  shippingAddress: addressSchema,
  billingAddress: addressSchema,
  lines: z.array(lineSchema).readonly(),
  payments: z
    .array(z.object({ id: z.string(), amountMinor: z.number(), method: z.string(), receivedAt: z.string() }))
    .readonly(),
  refunds: z.array(z.object({ id: z.string(), amountMinor: z.number(), createdAt: z.string() })).readonly(),
  shipments: z.array(shipmentSchema).readonly(),
  invoices: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        kind: z.enum(INVOICE_KEYS),
        issuedOn: z.string(),
        totalMinor: z.number(),
      }),
    )
    .readonly(),
  transfer: z
    .object({
      reference: z.string(),
      account: z.object({ holder: z.string(), iban: z.string(), bic: z.string().nullable() }).nullable(),
      code: z.string().nullable(),
    })
    .nullable(),
  returns: z.array(returnSchema).readonly(),
  returnOffer: z.object({
    lines: z.array(z.object({ lineId: z.string(), quantity: z.number() })).readonly(),
    blockedBecause: z.string().nullable(),
  }),
  events: z
    .array(z.object({ id: z.string(), type: z.string(), at: z.string(), isByCustomer: z.boolean() }))
    .readonly(),
  allowedActions: z
    .array(
      z.object({
        to: z.enum(STATUSES),
        allowed: z.boolean(),
        blockedBecause: z.string().optional(),
        needsReason: z.boolean(),
      }),
    )
    .readonly(),
})

export type OrderView = z.output<typeof orderViewSchema>
