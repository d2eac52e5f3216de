import { z } from 'zod'

import type { AddressField } from '@/domain/address/address'
import { ADDRESS_FIELDS, ADDRESS_LENGTHS, addressProblems } from '@/domain/address/address'

const fields = Object.fromEntries(
  ADDRESS_FIELDS.map((field) => [field, z.string().max(ADDRESS_LENGTHS[field], 'This is too long.')]),
) as Record<AddressField, z.ZodString>

/** An address as a form holds it: every field a text, empty when not given. */
export const addressFieldsSchema = z.object(fields)

/** The same, complete: what that takes is the domain's decision. */
export const addressSchema = addressFieldsSchema.superRefine((address, refinement) => {
  for (const { path, message } of addressProblems(address)) {
    const [field = ''] = path.split('.').slice(1)
    refinement.addIssue({ code: 'custom', path: [field], message: `${message}.` })
  }
})

export type AddressForm = z.output<typeof addressFieldsSchema>

/** A stored address, where what is missing is null, as a form holds it. */
export function toAddressForm(
  address: Partial<Record<(typeof ADDRESS_FIELDS)[number], string | null | undefined>> | undefined,
): AddressForm {
  const entries = ADDRESS_FIELDS.map((field) => [field, address?.[field] ?? ''] as const)
  return Object.fromEntries(entries) as AddressForm
}
