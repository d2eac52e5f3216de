import { z } from 'zod'

import type { BusinessField } from '@/domain/account/business-fields'
import { BUSINESS_FIELDS, givenVatNumberProblem, MAX_LENGTHS } from '@/domain/account/business-fields'
import { columnOf } from '@/domain/record'
import type { Context } from '@/platform/context'

import { changeOwnAccount } from './change-own-account'

const NAME = 'A name of up to 200 characters is required.'

const businessText = (name: BusinessField) => {
  const most = MAX_LENGTHS[name]
  return z
    .string()
    .trim()
    .max(most, `It has at most ${String(most)} characters.`)
    .nullish()
}

/** What people change about themselves without their password. What a business has besides stays where it is not named. */
export const ownDetailsInput = z.object({
  name: z.string(NAME).trim().min(1, NAME).max(200, NAME),
  phone: z.string().trim().max(40, 'A phone number has at most 40 characters.').nullish(),
  company: businessText('company'),
  vatNumber: businessText('vatNumber').superRefine((text, refinement) => {
    const message = givenVatNumberProblem(text ?? '')
    if (message !== undefined) refinement.addIssue({ code: 'custom', message })
  }),
  buyerReference: businessText('buyerReference'),
})

type OwnDetails = z.output<typeof ownDetailsInput>

/**
 * Changes the caller's own name, phone and what their business has.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function updateOwnDetails(ctx: Context, details: OwnDetails): Promise<void> {
  const { name, phone } = details
  const named = BUSINESS_FIELDS.filter((field) => details[field] !== undefined)
  const sets = named.map((field, index) => `, ${columnOf(field)} = $${String(index + 4)}`)
  const values = named.map((field) => details[field] || null)
  await changeOwnAccount(ctx, (sql, id) =>
    sql.query(`update users set name = $2, phone = $3${sets.join('')} where id = $1`, [
      ...[id, name, phone || null],
      ...values,
    ]),
  )
}
