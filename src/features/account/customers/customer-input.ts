import { z } from 'zod'

import type { AddressField } from '@/domain/address/address'
import { ADDRESS_FIELDS, ADDRESS_LENGTHS } from '@/domain/address/address'
import { MAX_COMMENT_LENGTH } from '@/domain/order/comments'
import { MAX_TAGS } from '@/domain/tags'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'

const text = (max: number) => z.string().trim().max(max)

const addressShape = Object.fromEntries(
  ADDRESS_FIELDS.map((field) => [field, text(ADDRESS_LENGTHS[field]).nullish()]),
) as Record<AddressField, z.ZodOptional<z.ZodNullable<z.ZodString>>>

const addressInput = z.strictObject(addressShape).meta({ title: 'CustomerAddress' })

/** A customer whom staff write down, as every interface takes them. What is left out may be null as well. */
export const newCustomerInput = z
  .strictObject({
    name: text(200).min(1, 'A name is required.'),
    email: mailAddressSchema,
    phone: text(40).nullish(),
    /** Kept in the address book; when it is given, it is complete. */
    address: addressInput.nullish(),
    /** Longer than a tag may be, so that the refusal is that of tags. */
    tags: z.array(text(200)).max(MAX_TAGS).nullish(),
    internalNote: text(10_000).nullish(),
    /** The customer number in another system. */
    externalReference: text(100).nullish(),
  })
  .meta({ title: 'NewCustomer' })

/** Input of `addCustomer`. */
export type NewCustomerInput = z.output<typeof newCustomerInput>

/** What staff write down about a customer for each other. */
export const customerNoteInput = z
  .strictObject({ text: text(MAX_COMMENT_LENGTH).min(1) })
  .meta({ title: 'CustomerNote' })

/** Nothing needs to be said to remove a note. */
export const noteRemovalInput = z.strictObject({}).default({})

/** Longer than a tag may be, so that the refusal is that of tags. */
const tags = z.array(text(200)).max(MAX_TAGS)

/** Tags to put on a customer and to take off. */
export const customerTagInput = z.strictObject({ add: tags.optional(), remove: tags.optional() })

/** An address to add to the book, to replace one of it (`addressId`), or null to take that one out. */
export const addressChangeInput = z
  .strictObject({ addressId: z.string().min(1).max(64).optional(), address: addressInput.nullable() })
  .refine(({ addressId, address }) => address !== null || addressId !== undefined, {
    message: 'Name the address to take out.',
    path: ['addressId'],
  })
export type AddressChange = z.output<typeof addressChangeInput>
