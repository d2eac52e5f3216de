import { z } from 'zod'

/** A link's secret, as it came by mail. */
export const linkInput = z.object({ token: z.string().max(200) })

/** A password that is chosen by such a link; the rule for passwords says more. */
export const passwordChoiceInput = linkInput.extend({ password: z.string().max(1000) })

/** Input of `resetPassword` and `acceptInvitation`. */
export type PasswordChoice = z.output<typeof passwordChoiceInput>
