import { z } from 'zod'

import type { Context } from '@/platform/context'

import { changeOwnAccount } from './change-own-account'

const NAME = 'A name of up to 200 characters is required.'

/** What people change about themselves without their password. */
export const ownDetailsInput = z.object({
  name: z.string(NAME).trim().min(1, NAME).max(200, NAME),
  phone: z.string().trim().max(40, 'A phone number has at most 40 characters.').nullish(),
})

/**
 * Changes the caller's own name and phone.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function updateOwnDetails(
  ctx: Context,
  { name, phone }: z.output<typeof ownDetailsInput>,
): Promise<void> {
  await changeOwnAccount(ctx, (sql, id) =>
    sql.query('update users set name = $2, phone = $3 where id = $1', [id, name, phone || null]),
  )
}
