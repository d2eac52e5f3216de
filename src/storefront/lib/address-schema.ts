import { z } from 'zod'

import { ADDRESS_FIELDS, addressProblems } from '@/domain/address'

const text = z.string().max(200, 'This is too long.')

/** An address as a form holds it: every field a text, empty when not given. */
export const addressFieldsSchema = z.object({
  name: text,
  company: text,
  line1: text,
  line2: text,
  city: text,
  region: text,
  postcode: text,
  country: text,
  phone: text,
})

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
