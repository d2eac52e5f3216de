import { invalidField } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { changeOwnAccount } from './change-own-account'

/**
 * Changes the caller's own name and phone.
 * @throws DomainError `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`.
 */
export async function updateOwnDetails(
  ctx: Context,
  details: { name: string; phone?: string | null | undefined },
): Promise<void> {
  const name = details.name.trim()
  if (name === '' || name.length > 200)
    throw invalidField('name', 'A name of up to 200 characters is required.')
  const phone = details.phone?.trim() || null
  if ((phone?.length ?? 0) > 40) throw invalidField('phone', 'A phone number has at most 40 characters.')
  await changeOwnAccount(ctx, (sql, id) =>
    sql.query('update users set name = $2, phone = $3 where id = $1', [id, name, phone]),
  )
}
