import { z } from 'zod'

import { isMailAddress } from '@/domain/address/mail-address'
import type { BusinessField } from '@/domain/account/business-fields'
import { givenVatNumberProblem, MAX_LENGTHS } from '@/domain/account/business-fields'
import { passwordLengthProblem } from '@/domain/account/password-length'

import { addressSchema } from './address-schema'

const email = z
  .string()
  .max(254, 'This is too long.')
  .refine(isMailAddress, 'Enter an email address such as jo@example.com.')
const currentPassword = z.string().min(1, 'Enter your current password.').max(1000)
const name = z.string().trim().min(1, 'Tell us your name.').max(200, 'This is too long.')

/** The checks that a browser can make; the server makes the others. */
export const newPasswordSchema = z.string().superRefine((password, refinement) => {
  const message = passwordLengthProblem(password)
  if (message !== undefined) refinement.addIssue({ code: 'custom', message })
})

export const signInSchema = z.object({
  identifier: z.string().trim().min(1, 'Enter your email address.').max(254),
  password: z.string().min(1, 'Enter your password.').max(1000),
})
export type SignInInput = z.output<typeof signInSchema>

export interface SecondStepForm {
  challenge: string
  code: string
}

export const registerSchema = z.object({
  name,
  email,
  password: newPasswordSchema,
})
export type RegisterForm = z.output<typeof registerSchema>

const businessText = (field: BusinessField) => z.string().trim().max(MAX_LENGTHS[field], 'This is too long.')

export const detailsSchema = z.object({
  name,
  phone: z.string().trim().max(40, 'This is too long.'),
  company: businessText('company'),
  vatNumber: businessText('vatNumber').superRefine((text, refinement) => {
    const message = givenVatNumberProblem(text)
    if (message !== undefined) refinement.addIssue({ code: 'custom', message })
  }),
  buyerReference: businessText('buyerReference'),
})
export type DetailsForm = z.output<typeof detailsSchema>

export const saveAddressSchema = z.object({ id: z.string().max(64).optional(), address: addressSchema })
export const removeAddressSchema = z.object({ id: z.string().max(64) })

export const changePasswordSchema = z.object({
  current_password: currentPassword,
  password: newPasswordSchema,
})
export type ChangePasswordForm = z.output<typeof changePasswordSchema>

export const changeEmailSchema = z.object({ email, current_password: currentPassword })
export type ChangeEmailForm = z.output<typeof changeEmailSchema>

export const changeUserNameSchema = z.object({
  username: z.string().trim().max(100, 'This is too long.'),
  current_password: currentPassword,
})
export type ChangeUserNameForm = z.output<typeof changeUserNameSchema>

export const endSessionSchema = z.object({ id: z.uuid() })
