import { z } from 'zod'

import { STATUSES } from '@/domain/order/lifecycle'
import { PAYMENT_METHODS } from '@/domain/order/payment-method'
import { momentSchema } from '@/platform/moment-schema'

const text = (max: number) => z.string().trim().max(max)
const quantity = z.number().int().min(1).max(1_000_000)
const lineId = z.string().min(1).max(64)

const expectedTotal = z.strictObject({
  amountMinor: z.number().int().min(0),
  currency: z.string().length(3),
})

const addressSchema = z.strictObject({
  name: text(200),
  company: text(200).optional(),
  line1: text(200),
  line2: text(200).optional(),
  city: text(120),
  region: text(120).optional(),
  postcode: text(20).optional(),
  country: text(2),
  phone: text(40).optional(),
})

export const orderSchema = z.strictObject({
  customerId: z.uuid().optional(),
  currency: z.string().length(3).optional(),
  lines: z
    .array(z.strictObject({ sku: text(64).optional(), variantId: z.uuid().optional(), quantity }))
    .min(1)
    .max(500),
  shippingAddress: addressSchema,
  billingAddress: addressSchema.optional(),
  shippingMethod: text(40).optional(),
  note: text(2000).optional(),
  checkoutKey: text(80).optional(),
  expectedTotal: expectedTotal.optional(),
})

const parcel = {
  carrier: text(100).optional(),
  trackingNumber: text(100).optional(),
  trackingUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
}

export const transitionSchema = z.strictObject({
  to: z.enum(STATUSES),
  reason: text(500).optional(),
  lines: z
    .array(z.strictObject({ lineId, quantity, restock: z.boolean().optional() }))
    .min(1)
    .optional(),
  ...parcel,
  expectedTotal: expectedTotal.optional(),
})

export const shipmentSchema = z.strictObject({
  lines: z.array(z.strictObject({ lineId, quantity })).min(1).optional(),
  ...parcel,
})

export const paymentSchema = z.strictObject({
  amountMinor: z.number().int(),
  currency: z.string().length(3),
  method: z.enum(PAYMENT_METHODS).default('bank_transfer'),
  reference: text(200).optional(),
  receivedAt: momentSchema.transform((iso) => new Date(iso)).optional(),
})

export const refundSchema = z.strictObject({
  amountMinor: z.number().int(),
  currency: z.string().length(3),
  reason: text(500),
  lines: z
    .array(z.strictObject({ lineId, quantity, restock: z.boolean().default(false) }))
    .min(1)
    .optional(),
})

export const waiverSchema = z
  .strictObject({
    amountMinor: z.number().int().optional(),
    currency: z.string().length(3).optional(),
    reason: text(500),
  })
  .refine(({ amountMinor, currency }) => (amountMinor === undefined) === (currency === undefined), {
    message: 'Name an amount together with its currency.',
    path: ['currency'],
  })
