import { z } from 'zod'

import { isCountryCode } from '@/domain/address/country'

import { addressFieldsSchema, addressSchema } from './address-schema'
import { cartLineSchema } from './cart-schema'

export const NOTE_MAX_LENGTH = 1000

/** The checkout's form. A billing address counts only when it is not the shipping address. */
export const checkoutFormSchema = z
  .object({
    shippingAddress: addressSchema,
    isBillingSame: z.boolean(),
    billingAddress: addressFieldsSchema,
    shippingMethod: z.string().max(40),
    note: z.string().trim().max(NOTE_MAX_LENGTH, `A note has at most ${NOTE_MAX_LENGTH} characters.`),
  })
  .superRefine((form, refinement) => {
    if (form.isBillingSame) return
    const { error } = addressSchema.safeParse(form.billingAddress)
    for (const issue of error?.issues ?? []) {
      refinement.addIssue({
        code: 'custom',
        path: ['billingAddress', ...issue.path],
        message: issue.message,
      })
    }
  })

export type CheckoutForm = z.output<typeof checkoutFormSchema>

const lines = z.array(cartLineSchema.strict()).min(1, 'Your basket is empty.').max(100)

/**
 * What the browser sends to place an order: what is wanted and where to. Prices are never part of it; the total that the
 * customer was shown is, so that the order is not placed at another one.
 */
export const placeOrderSchema = z.strictObject({
  lines,
  checkoutKey: z.uuid(),
  shippingAddress: addressSchema,
  billingAddress: addressSchema.optional(),
  shippingMethod: z.string().max(40).optional(),
  note: z.string().trim().max(NOTE_MAX_LENGTH).optional(),
  expectedTotal: z.strictObject({ amountMinor: z.number().int().min(0), currency: z.string().length(3) }),
})
export type PlaceOrder = z.output<typeof placeOrderSchema>

/** What the browser sends to ask what an order would cost. */
export const quoteSchema = z.strictObject({
  lines,
  country: z.string().refine(isCountryCode).optional(),
  shippingMethod: z.string().max(40).optional(),
})
export type QuoteRequest = z.output<typeof quoteSchema>

export const cancelOrderSchema = z.strictObject({
  orderId: z.uuid(),
  reason: z.string().trim().max(500).optional(),
})
