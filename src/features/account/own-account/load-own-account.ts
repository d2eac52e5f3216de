import type { Address } from '@/domain/address/address'
import { ADDRESS_FIELDS } from '@/domain/address/address'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { ownAccountId, signInFirst } from './change-own-account'
import { IS_STAFF } from '../sessions/session-rules'

export interface SavedAddress extends Address {
  id: string
}

/** The fields of their own account that a user may see and change. */
export interface OwnAccount {
  id: string
  email: string
  username: string | null
  name: string
  phone: string | null
  company: string | null
  vatNumber: string | null
  /** By which their office finds invoices. */
  buyerReference: string | null
  /** Whether its owner has followed a link sent there. */
  isVerified: boolean
  /** The new address that is not confirmed yet; null when there is none. */
  pendingEmail: string | null
  isStaff: boolean
  addresses: readonly SavedAddress[]
}

const ADDRESS_JSON = `json_build_object('id', a.id, ${ADDRESS_FIELDS.map((key) => `'${key}', a.${key}`).join(', ')})`

const ACCOUNT = `
  select u.id, u.email, u.username, u.name, u.phone, u.company, u.vat_number as "vatNumber",
    u.buyer_reference as "buyerReference", u.is_verified is true as "isVerified", ${IS_STAFF} as "isStaff",
    (select l.new_email from account_links l where l.user_id = u.id and l.purpose = 'change-email'
      and l.used_at is null and l.expires_at > now()) as "pendingEmail",
    (select coalesce(json_agg(${ADDRESS_JSON} order by a._order), '[]')
     from users_addresses a where a._parent_id = u.id) as addresses
  from users u where u.id = $1 and u.deleted_at is null`

/**
 * Loads the caller's own account.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function loadOwnAccount(ctx: Context): Promise<OwnAccount> {
  const [row] = await sqlOf(ctx.payload).prepared<OwnAccount & Record<string, unknown>>(
    'own-account',
    ACCOUNT,
    [ownAccountId(ctx)],
  )
  if (!row) throw signInFirst()
  return row
}
