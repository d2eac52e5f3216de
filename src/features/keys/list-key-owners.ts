import type { Payload } from 'payload'

import type { Role } from '@/domain/account/roles'
import { mayAll } from '@/domain/permissions'
import { sqlOf } from '@/platform/database/transaction'

/** A service account that a key may be made for. */
export interface KeyOwner {
  [column: string]: unknown
  id: string
  name: string
}

const SERVICES = `
  select id, name from users where is_service and deleted_at is null and is_active is not false
  order by name, id limit 500`

/** The service accounts that a person with these roles issues keys for, by name, at most 500; none for most people. */
export async function listKeyOwners(payload: Payload, roles: readonly Role[]): Promise<KeyOwner[]> {
  if (!mayAll({ roles }, 'users', 'manage service accounts')) return []
  return sqlOf(payload).query<KeyOwner>(SERVICES)
}
