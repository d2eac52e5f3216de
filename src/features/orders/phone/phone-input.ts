import { z } from 'zod'

import { mailAddressSchema } from '@/platform/mail/mail-address-schema'

import {
  addressInput,
  currencyCode,
  expectedTotal,
  MAX_LINES,
  minorAmount,
  pieces,
  text,
} from '../input-parts'
import { detailInputs } from '../placing/order-input'

const MAX_NOTE = 5000

const phoneLine = z.strictObject({
  sku: text(64).optional(),
  variantId: z.uuid().optional(),
  quantity: pieces,
  /** Instead of the price in the catalogue. */
  unitPriceMinor: minorAmount.optional(),
  /** The discount on this line alone. */
  discountMinor: minorAmount.optional(),
})

const newCustomer = z.strictObject({
  name: text(200).min(1, 'A name is required.'),
  email: mailAddressSchema.optional(),
  phone: text(40).optional(),
})

/** What a phone order costs by: see {@link phoneOrderInput}. */
export const phoneQuoteInput = z.strictObject({
  /** Of all amounts, which are in its minor units. */
  currency: currencyCode,
  lines: z.array(phoneLine).min(1).max(MAX_LINES),
  /** The discount on the whole order. */
  discountMinor: minorAmount.optional(),
  shippingMethod: text(40).nullish(),
  /** Instead of what the shipping method costs. */
  shippingPriceMinor: minorAmount.optional(),
  shippingAddress: addressInput.nullish(),
})

/** Input of `quotePhoneOrder`. */
export type PhoneQuoteInput = z.output<typeof phoneQuoteInput>

/** An order that staff take for a customer. What is left out may be null as well. */
export const phoneOrderInput = phoneQuoteInput.extend({
  /** One per order: the same one again answers the first order. */
  key: z.uuid(),
  customerId: z.uuid().nullish(),
  /** With an email address it becomes an account without a password; without one the order is a guest's. */
  newCustomer: newCustomer.nullish(),
  billingAddress: addressInput.nullish(),
  ...detailInputs,
  internalNote: text(MAX_NOTE).nullish(),
  /** Whether the customer gets the message that confirms the order. */
  notifyCustomer: z.boolean().default(true),
  /** A draft reserves nothing, and keeps no prices of its own. */
  asDraft: z.boolean().default(false),
  /** What the customer was told: at another total the order is not placed. */
  expectedTotal: expectedTotal.nullish(),
})

/** Input of `takePhoneOrder`. */
export type PhoneOrderInput = z.output<typeof phoneOrderInput>
