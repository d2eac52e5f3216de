import { z } from 'zod'

/** Parts that the inputs of several account use cases share. The lengths bound what is hashed and stored. */

/** A password as typed; the rule for new passwords says more. */
export const passwordText = z.string().max(1000)

/** What people type to say which account is theirs: an email address or a user name. */
export const accountName = z.string().trim().max(254)

/** The token by which a device is known again. */
export const deviceTokenText = z.string().max(200)

/** A code of an authenticator app, or a recovery code. */
export const codeInput = z.object({ code: z.string().trim().min(1, 'Enter the code.').max(100) })

/** Input of changes of the caller's own account that need the password again. */
export const ownPasswordInput = z.object({
  currentPassword: passwordText.min(1, 'Enter your current password.'),
})
export type OwnPassword = z.output<typeof ownPasswordInput>

const REASON = 'A reason of up to 500 characters is required.'

/** Input of what administrators do to another account for a reason, which the audit trail keeps. */
export const reasonInput = z.object({ reason: z.string(REASON).trim().min(1, REASON).max(500, REASON) })
export type Reason = z.output<typeof reasonInput>
