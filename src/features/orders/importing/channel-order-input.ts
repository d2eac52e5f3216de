import { z } from 'zod'

import { STOCK_POLICIES } from '@/domain/order/line-stock'
import { CHARGE_KINDS } from '@/domain/order/totals'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'
import { pastMomentSchema } from '@/platform/moment-schema'

import { paymentInput } from '../actions/record-payment'
import { addressInput, currencyCode, MAX_LINES, minorAmount, pieces, text } from '../input-parts'
import { detailInputs } from '../placing/order-input'

const MAX_CHARGES = 50
const MAX_PAYMENTS = 20

/** Minor units of a currency; all amounts of an order are in the currency of its total. */
const amount = z.strictObject({ amountMinor: minorAmount, currency: currencyCode })

/** One spelling of each name: the same number of the same channel is taken over once. */
const salesChannel = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be small letters, digits, dots, hyphens and underscores: amazon-uk')
  .meta({ description: 'The name of the channel, chosen by you: `amazon-uk`, `till-2`.' })

const line = z
  .strictObject({
    sku: text(64).optional(),
    variantId: z.uuid().optional(),
    /** Instead of the article's; of what the catalogue does not have it is the name, without SKU and variant. */
    title: text(400).min(1).optional(),
    /** What the channel calls an article that the catalogue does not have. */
    code: text(64).min(1).optional(),
    quantity: pieces,
    unitPrice: amount,
    lineTotal: amount.optional(),
    discount: amount.optional(),
    taxRateBp: z.number().int().min(0).max(10_000).optional(),
    taxTotal: amount.optional(),
  })
  .meta({ title: 'ChannelOrderLine' })

const charge = z
  .strictObject({
    kind: z.enum(CHARGE_KINDS).meta({ title: 'ChargeKind' }),
    title: text(200).min(1),
    code: text(40).min(1).optional(),
    amountMinor: minorAmount,
    currency: currencyCode,
    taxTotal: amount.optional(),
  })
  .meta({ title: 'ChannelOrderCharge' })

/** A buyer without an account here. */
const guest = z
  .strictObject({
    name: text(200).min(1).optional(),
    email: mailAddressSchema.optional(),
    phone: text(40).min(1).optional(),
  })
  .meta({ title: 'Guest' })

/** An order that was placed in another channel, as that has it. */
export const channelOrderInput = z
  .strictObject({
    salesChannel,
    salesChannelNumber: text(100)
      .min(1)
      .meta({ description: 'The order’s number there. The same one is taken over once.' }),
    placedAt: pastMomentSchema,
    customerId: z.uuid().nullish(),
    guest: guest.nullish(),
    lines: z.array(line).min(1).max(MAX_LINES),
    charges: z.array(charge).max(MAX_CHARGES).optional(),
    pricesIncludeTax: z.boolean().optional(),
    subtotal: amount.optional(),
    discountTotal: amount.optional(),
    shippingTotal: amount.optional(),
    taxTotal: amount.optional(),
    total: amount,
    payments: z.array(paymentInput).max(MAX_PAYMENTS).optional(),
    shippingAddress: addressInput.nullish(),
    billingAddress: addressInput.nullish(),
    ...detailInputs,
    internalNote: text(5000).nullish(),
    stock: z.enum(STOCK_POLICIES).meta({ title: 'StockPolicy' }).default('reserve'),
    notify: z.boolean().default(false),
  })
  .meta({ title: 'ImportOrder' })

export type ChannelOrderInput = z.output<typeof channelOrderInput>
export type ChannelLineInput = ChannelOrderInput['lines'][number]
