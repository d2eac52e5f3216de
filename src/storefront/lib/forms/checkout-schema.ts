import { z } from 'zod'

import { isCountryCode } from '@/domain/address/country'
import type { BuyerDetailName } from '@/domain/order/details'
import { BUYER_DETAILS, detailProblem } from '@/domain/order/details'

import { addressFieldsSchema, addressSchema } from './address-schema'
import { cartLineSchema } from './cart-schema'

const detailShape = Object.fromEntries(
  BUYER_DETAILS.map((detail) => [
    detail.name,
    z
      .string()
      .trim()
      .max(detail.maxLength, `At most ${String(detail.maxLength)} characters.`)
      .superRefine((given, refinement) => {
        const message = detailProblem(detail, given)
        if (message !== undefined) refinement.addIssue({ code: 'custom', message })
      }),
  ]),
) as Record<BuyerDetailName, z.ZodString>

/** The details of an order before anything was typed. */
export const EMPTY_DETAILS = Object.fromEntries(BUYER_DETAILS.map(({ name }) => [name, ''])) as Record<
  BuyerDetailName,
  string
>

/** The checkout's form. A billing address counts only when it is not the shipping address. */
export const checkoutFormSchema = z
  .object({
    shippingAddress: addressSchema,
    isBillingSame: z.boolean(),
    billingAddress: addressFieldsSchema,
    shippingMethod: z.string().max(40),
    ...detailShape,
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

/** The browser's request for a quote. */
export const quoteSchema = z.strictObject({
  lines,
  country: z.string().refine(isCountryCode).optional(),
  shippingMethod: z.string().max(40).optional(),
})
export type QuoteRequest = z.output<typeof quoteSchema>
