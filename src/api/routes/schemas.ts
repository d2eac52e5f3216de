import { z } from 'zod'

import { linkInput, passwordChoiceInput } from '@/features/account/links/link-input'
import { registrationInput } from '@/features/account/own-account/register-customer'
import { paymentInput } from '@/features/orders/actions/record-payment'
import { refundInput } from '@/features/orders/actions/refund-order'
import { shipmentInput, transitionInput } from '@/features/orders/actions/transition-input'
import { waiverInput } from '@/features/orders/actions/waive-refund'
import { orderInput } from '@/features/orders/placing/order-input'
import { adjustmentInput } from '@/features/stock/adjust-stock'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'

import { wireInput } from '../wire-input'

const text = (max: number) => z.string().trim().max(max)

/** An order, or a draft of one. */
export const orderSchema = wireInput(
  orderInput.omit({ checkoutKey: true }).extend({ draft: z.boolean().optional() }),
)

export const transitionSchema = wireInput(transitionInput)
export const shipmentSchema = wireInput(shipmentInput)
export const paymentSchema = wireInput(paymentInput)
export const refundSchema = wireInput(refundInput)
export const waiverSchema = wireInput(waiverInput)

export const adjustmentSchema = wireInput(adjustmentInput)

export const registerSchema = registrationInput

export const loginSchema = z
  .strictObject({
    email: z.string().max(254).optional(),
    username: z.string().max(254).optional(),
    password: z.string().max(1000),
    device_token: z.string().max(200).optional(),
    code: z.string().max(100).optional(),
  })
  .refine(({ email, username }) => (email === undefined) !== (username === undefined), {
    message: 'Name yourself by either email or username.',
    path: ['email'],
  })

export const secondStepSchema = z.strictObject({
  challenge: z.string().max(200),
  code: z.string().max(100),
  device_token: z.string().max(200).optional(),
})

export const codeSchema = secondStepSchema.pick({ code: true })

export const refreshSchema = z.strictObject({ refresh_token: z.string().min(1).max(200) })

export const logoutSchema = z.strictObject({ all: z.boolean().optional() })

export const changePasswordSchema = z.strictObject({
  current_password: z.string().max(1000),
  password: z.string().max(1000),
})

const password = z.string().max(1000)

export const tokenSchema = linkInput.strict()

export const choiceSchema = passwordChoiceInput.strict()

export const forgotPasswordSchema = z
  .strictObject({ email: text(254).min(1).optional(), username: text(254).min(1).optional() })
  .refine(({ email, username }) => (email === undefined) !== (username === undefined), {
    message: 'Name yourself by either email or username.',
    path: ['email'],
  })

export const changeEmailSchema = z.strictObject({ current_password: password, email: mailAddressSchema })

export const changeUserNameSchema = z.strictObject({
  current_password: password,
  username: z.string().max(254).nullable(),
})

/** Changes of the caller's own account that need the password again. */
export const ownPasswordSchema = z.strictObject({ current_password: password })

export const reasonSchema = z.strictObject({ reason: text(500).min(1) })
