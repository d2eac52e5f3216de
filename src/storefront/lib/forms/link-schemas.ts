import { z } from 'zod'

import { newPasswordSchema } from './account-schemas'

export const forgotPasswordSchema = z.object({
  identifier: z.string().trim().min(1, 'Enter your email address.').max(254),
})
export type ForgotPasswordForm = z.output<typeof forgotPasswordSchema>

export const choosePasswordSchema = z.object({ password: newPasswordSchema })
/** With the token of an email link: the part of the address after #. */
export type ChoosePasswordForm = z.output<typeof choosePasswordSchema> & { token: string }

/** After a password was chosen: staff go on to the panel, customers to the shop. */
export interface Chosen {
  isStaff: boolean
}
