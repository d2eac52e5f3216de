import { z } from 'zod'

import { MAIL_ADDRESS_PROBLEM, MAX_MAIL_ADDRESS, normalMailAddress } from '@/domain/address/mail-address'

/** A mail address in a body, with its domain in either form. Parses to the normal form. */
export const mailAddressSchema = z
  .string()
  .max(MAX_MAIL_ADDRESS)
  .transform((typed, context) => {
    const address = normalMailAddress(typed)
    if (address !== null) return address
    context.addIssue({ code: 'custom', message: MAIL_ADDRESS_PROBLEM })
    return z.NEVER
  })
