import { z } from 'zod'

import { ADDRESS_FIELDS } from '@/domain/address/address'
import { STATUSES } from '@/domain/order/lifecycle'
import { PAYMENT_METHODS } from '@/domain/order/payment-method'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'
import { momentSchema } from '@/platform/moment-schema'

import { moneySchema } from '../engine/body'

const text = (max: number) => z.string().trim().max(max)
const optionalText = (max: number) => text(max).nullish()
const quantity = z.number().int().min(1).max(1_000_000)
const lineId = z.string().min(1).max(64)

export const addressSchema = z.strictObject(
  Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, optionalText(200)])) as Record<
    (typeof ADDRESS_FIELDS)[number],
    ReturnType<typeof optionalText>
  >,
)

const orderLine = z
  .strictObject({ sku: text(64).optional(), variant_id: z.uuid().optional(), quantity })
  .refine(({ sku, variant_id: id }) => (sku === undefined) !== (id === undefined), {
    message: 'Name the article by either sku or variant_id.',
    path: ['sku'],
  })

export const orderSchema = z.strictObject({
  customer_id: z.uuid().nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
    .nullish(),
  lines: z.array(orderLine).min(1).max(500),
  shipping_address: addressSchema.nullish(),
  billing_address: addressSchema.nullish(),
  shipping_method: optionalText(40),
  note: optionalText(2000),
  external_reference: optionalText(100),
  draft: z.boolean().optional(),
  expected_total: moneySchema.nullish(),
})

const shipmentShape = {
  carrier: text(100).optional(),
  tracking_number: text(100).optional(),
  tracking_url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
}

export const transitionSchema = z.strictObject({
  to: z.enum(STATUSES),
  reason: text(500).optional(),
  lines: z
    .array(z.strictObject({ line_id: lineId, quantity, restock: z.boolean().optional() }))
    .min(1)
    .optional(),
  ...shipmentShape,
  expected_total: moneySchema.optional(),
})

export const shipmentSchema = z.strictObject({
  lines: z
    .array(z.strictObject({ line_id: lineId, quantity }))
    .min(1)
    .optional(),
  ...shipmentShape,
})

export const paymentSchema = z.strictObject({
  amount: moneySchema,
  method: z.enum(PAYMENT_METHODS),
  reference: text(200).optional(),
  received_at: momentSchema.optional(),
})

export const refundSchema = z.strictObject({
  amount: moneySchema,
  reason: text(500).min(1),
  lines: z
    .array(z.strictObject({ line_id: lineId, quantity, restock: z.boolean() }))
    .min(1)
    .optional(),
})

export const waiverSchema = z.strictObject({ amount: moneySchema.optional(), reason: text(500).min(1) })

export const adjustmentSchema = z.strictObject({ delta: z.number().int(), reason: text(500).min(1) })

export const registerSchema = z.strictObject({
  email: mailAddressSchema,
  password: z.string(),
  name: text(200).min(1),
  phone: text(40).optional(),
})

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

const token = z.string().max(200)
const password = z.string().max(1000)

export const tokenSchema = z.strictObject({ token })

export const choiceSchema = z.strictObject({ token, password })

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

/** What somebody does to their own account with the password once more. */
export const ownPasswordSchema = z.strictObject({ current_password: password })

export const reasonSchema = z.strictObject({ reason: text(500).min(1) })
