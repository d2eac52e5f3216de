import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { changeOwnAccount } from './change-own-account'

const DELETE = `delete from users_addresses where id = $1 and _parent_id = $2::uuid returning id`

/**
 * Removes an address of the caller's own account.
 * @throws DomainError `NOT_FOUND` for an address of another account, or an unknown one.
 */
export async function removeOwnAddress(ctx: Context, id: string): Promise<void> {
  await changeOwnAccount(ctx, async (sql, ownerId) => {
    const removed = await sql.query(DELETE, [id, ownerId])
    if (removed.length === 0) throw new DomainError('NOT_FOUND', 'There is no such address.')
  })
}
