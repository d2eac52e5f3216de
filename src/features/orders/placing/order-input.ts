import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { NamedDetail, OrderDetailName } from '@/domain/order/details'
import { detailProblem, DETAILS } from '@/domain/order/details'

import { addressInput, currencyCode, expectedTotal, MAX_LINES, pieces, text } from '../input-parts'

/** What a caller was shown or calculated an order to cost, in minor units of the currency. */
export type ExpectedTotal = z.output<typeof expectedTotal>

const orderLine = z
  .strictObject({ sku: text(64).optional(), variantId: z.uuid().optional(), quantity: pieces })
  .meta({ title: 'OrderLine' })

/** One wanted article. Either its SKU or its variant id. */
export type OrderLineInput = z.output<typeof orderLine>

function detailInput(detail: NamedDetail) {
  return text(detail.maxLength)
    .superRefine((given, refinement) => {
      const message = detailProblem(detail, given)
      if (message !== undefined) refinement.addIssue({ code: 'custom', message })
    })
    .nullish()
}

/** The details of an order, as inputs have them. */
export const detailInputs = Object.fromEntries(
  DETAILS.map((detail) => [detail.name, detailInput(detail)]),
) as Record<OrderDetailName, z.ZodOptional<z.ZodNullable<z.ZodString>>>

/**
 * What a caller asks for when ordering, through every interface; prices are never part of it. What is left out may be null
 * as well. Which of it the caller may say, and what an order must have, is for the use cases to say.
 */
export const orderInput = z
  .strictObject({
    /** Staff may order for any customer; customers order for themselves. */
    customerId: z.uuid().nullish(),
    currency: currencyCode.nullish(),
    lines: z.array(orderLine).min(1).max(MAX_LINES),
    shippingAddress: addressInput.nullish(),
    billingAddress: addressInput.nullish(),
    shippingMethod: text(40).nullish(),
    ...detailInputs,
    /** One per filled basket: a second order with the same key answers the first. */
    checkoutKey: text(80).nullish(),
    /** What the caller takes the order to cost: at another total it is not placed. */
    expectedTotal: expectedTotal.nullish(),
  })
  .meta({ title: 'PlaceOrder' })

/** What the shop's checkout sends: always with the basket's key and the total that the customer was shown. */
export const checkoutInput = orderInput
  .omit({ customerId: true, currency: true })
  .extend({ checkoutKey: z.uuid(), expectedTotal })

/**
 * Refuses lines that name their article twice or not at all: the two names could mean different ones.
 * @throws DomainError `VALIDATION_ERROR` naming each line.
 */
export function assertNamedOnce(lines: readonly OrderLineInput[], at = 'lines'): void {
  const message = 'Name the article by either sku or variant_id.'
  const fields = lines.flatMap(({ sku, variantId }, index) =>
    (sku === undefined) === (variantId === undefined)
      ? [{ path: `${at}.${String(index)}.sku`, message }]
      : [],
  )
  if (fields.length > 0) throw new DomainError('VALIDATION_ERROR', message, { fields })
}

type Given = z.input<typeof orderInput>

/** What a use case is asked for; of this, only the lines must be there. */
export type OrderInput = Partial<Omit<Given, 'lines'>> & { lines: readonly OrderLineInput[] }
