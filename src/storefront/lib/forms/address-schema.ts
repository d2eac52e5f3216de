import { z } from 'zod'

import { ADDRESS_FIELDS, addressProblems } from '@/domain/address/address'

const text = (maxLength: number) => z.string().max(maxLength, 'This is too long.')

/** An address as a form holds it: every field a text, empty when not given. */
export const addressFieldsSchema = z.object({
  name: text(200),
  company: text(200),
  line1: text(200),
  line2: text(200),
  city: text(120),
  region: text(120),
  postcode: text(20),
  country: text(2),
  phone: text(40),
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
