import { hash } from 'node:crypto'

import type { Payload } from 'payload'

import type { Role } from '@/domain/account/roles'
import type { SessionUser } from '@/platform/identity/session-user'
import { sqlOf } from '@/platform/database/transaction'

const NAME = 'Sandbox'

/** The id in the sandbox of an account of the shop: another one, so that neither is found in the other's data. */
function sandboxIdOf(userId: string): string {
  const digest = hash('sha256', `sandbox:${userId}`, 'hex')
  // RFC 9562, version 8: of our own making.
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}

/** Email addresses of accounts that stand for owners of keys; a reset keeps these accounts. */
export const OWNER_DOMAIN = 'keys.sandbox.invalid'

const FIND = `
  select array(select r.value::text from users_roles r where r.parent_id = u.id order by 1) as roles
  from users u where u.id = $1`

/** Roles are replaced as a whole: the account that the key belongs to may have lost some. */
const KEEP = `
  with owner as (
    insert into users (id, name, email, is_verified, is_active, created_at, updated_at)
    values ($1, '${NAME}', $2, true, true, now(), now())
    on conflict (id) do update set updated_at = now()
    returning id
  ), lost as (
    delete from users_roles where parent_id = $1 and value::text <> all ($3::text[])
  )
  insert into users_roles (id, "order", parent_id, value)
  select md5($1 || held.role)::uuid, held.place, owner.id, held.role::enum_users_roles
  from owner, unnest($3::text[]) with ordinality as held(role, place)
  on conflict (id) do nothing`

/**
 * The account in the sandbox that stands for the owner of a test key: with the owner's roles, without name and address. It
 * is created when the owner's first key comes in.
 */
export async function sandboxOwnerOf(
  sandbox: Payload,
  { id: ownerId, roles }: Pick<SessionUser, 'id' | 'roles'>,
): Promise<SessionUser> {
  const id = sandboxIdOf(ownerId)
  const email = `${id}@${OWNER_DOMAIN}`
  const sql = sqlOf(sandbox)
  const [known] = await sql.prepared<{ roles: Role[] }>('sandbox-owner', FIND, [id])
  if (!known || known.roles.join() !== [...roles].sort().join()) await sql.query(KEEP, [id, email, roles])
  return { id, email, name: NAME, roles }
}
