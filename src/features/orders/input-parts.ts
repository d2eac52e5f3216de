import { z } from 'zod'

import type { AddressField } from '@/domain/address/address'
import { ADDRESS_FIELDS, ADDRESS_LENGTHS } from '@/domain/address/address'

/** The most lines that an order has. */
export const MAX_LINES = 500

/** A text, without the white space around it; `max` in characters. */
export const text = (max: number) => z.string().trim().max(max)

/** Pieces. */
export const pieces = z.number().int().min(1).max(1_000_000)

/** The id of an order's line. */
export const lineKey = z.string().min(1).max(64)

/** An address of the web, such as a tracking link. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(500)

/** Why something was done. */
export const reasonText = text(500)

/** An ISO 4217 code; whether the shop has it is for the use case to say. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')

/** Minor units of a currency that is named beside it. */
export const minorAmount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** An amount of an order, in minor units of its currency. */
export const amountInput = z
  .strictObject({ amountMinor: minorAmount, currency: currencyCode })
  .meta({ title: 'OrderAmount' })

/** An amount that a caller takes something to cost. */
export const expectedTotal = z
  .strictObject({ amountMinor: minorAmount, currency: currencyCode })
  .meta({ title: 'ExpectedTotal' })

const addressShape = Object.fromEntries(
  ADDRESS_FIELDS.map((field) => [field, text(ADDRESS_LENGTHS[field]).nullish()]),
) as Record<AddressField, z.ZodOptional<z.ZodNullable<z.ZodString>>>

/** A postal address as it is given; what of it must be there is for {@link normaliseAddress} to say. */
export const addressInput = z.strictObject(addressShape).meta({ title: 'OrderAddress' })
