import { z } from 'zod'

import { newPasswordSchema } from './account-schemas'

/** Of a link in a mail: what stands behind its #. */
const token = z.string().max(200)

export const linkSchema = z.object({ token })

export const forgotPasswordSchema = z.object({
  identifier: z.string().trim().min(1, 'Enter your email address.').max(254),
})
export type ForgotPasswordForm = z.output<typeof forgotPasswordSchema>

export const choosePasswordSchema = z.object({ token, password: newPasswordSchema })
export type ChoosePasswordForm = z.output<typeof choosePasswordSchema>

/** Where somebody goes on who has chosen a password. */
export interface Chosen {
  isStaff: boolean
}
