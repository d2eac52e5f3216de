import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { STAFF_ROLES } from '@/domain/account/roles'
import { serviceAddress } from '@/domain/account/service-account'
import { changesBetween } from '@/domain/audit'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { slugOf } from '@/platform/slug-of'

import { auditAccount } from '../sign-in/audit-account'

/** Input of `createServiceAccount`, through every interface. */
export const serviceAccountInput = z.strictObject({
  /** The program that will use it. */
  name: z.string().trim().min(1).max(200),
  /** What its keys may do at most. */
  roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length),
  internalNote: z.string().max(10_000).nullish(),
})

type ServiceAccountRequest = z.output<typeof serviceAccountInput>

const INSERT = `
  insert into users
    (id, name, email, is_service, is_active, is_verified, internal_note, created_by_id, updated_by_id, created_at, updated_at)
  values ($1, $2, $3, true, true, false, $4, $5, $5, now(), now())`

const INSERT_ROLES = `
  insert into users_roles (id, "order", parent_id, value)
  select r.id, r.n, $1, r.value::enum_users_roles
  from unnest($2::uuid[], $3::text[]) with ordinality as r(id, value, n)`

/**
 * Creates an account of the shop for programs, which outlives the person who creates it. It has no sign-in: it has
 * keys (`features/keys/issue-key.ts`). Answers its id.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for callers other than administrators, keys included.
 */
export async function createServiceAccount(ctx: Context, input: ServiceAccountRequest): Promise<string> {
  assertMayManageServices(ctx)
  const { name, internalNote } = input
  const note = internalNote?.trim() || null
  const roles = [...new Set(input.roles)]
  const id = uuidv7()
  await withTransaction(ctx, async (sql) => {
    await sql.query(INSERT, [id, name, serviceAddress(id, slugOf(name)), note, ctx.actor.id])
    await sql.query(INSERT_ROLES, [id, roles.map(() => uuidv7()), roles])
    const changes = changesBetween(null, {
      name,
      roles,
      isService: true,
      isActive: true,
      internalNote: note,
    })
    await auditAccount(ctx, sql, { userId: id, title: name, action: 'create', changes })
  })
  return id
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for callers other than administrators, keys included. */
export function assertMayManageServices({ actor }: Context): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (!mayAll(actor, 'users', 'manage service accounts')) {
    throw new DomainError('FORBIDDEN', 'Only administrators create and change service accounts.')
  }
}
