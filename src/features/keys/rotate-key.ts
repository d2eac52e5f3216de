import { z } from 'zod'

import { DEFAULT_OVERLAP_HOURS, MAX_OVERLAP_HOURS } from '@/domain/account/api-key'
import { changesBetween } from '@/domain/audit'
import { DomainError, invalidField } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { momentSchema } from '@/platform/moment-schema'
import { withTransaction } from '@/platform/database/transaction'

import { insertKey, validExpiry } from './issue-key'
import type { IssuedKey, KeyRecord } from './key-record'
import { auditedKey, hasExpired, lockKey } from './key-record'

/** What is asked for with a rotation, through every interface. */
export const rotationInput = z.strictObject({
  /** How long the old key goes on working, from 0 to a week. */
  overlapHours: z.number().optional(),
  /** When the new key expires, ISO 8601, or null for never; by default that of the old key. */
  expiresAt: momentSchema.nullish(),
})

/** Input of `rotateKey`. */
export type Rotation = z.output<typeof rotationInput>

const REPLACE = `
  update api_keys set replaced_by_id = $2, updated_at = now(),
    expires_at = least(expires_at, now() + make_interval(hours => $3))
  where id = $1 returning to_json(expires_at) as at`

/**
 * Creates a copy of one of the caller's keys with a new secret; the old key works until the overlap ends. A key is
 * rotated once: of two concurrent rotations, one is refused.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`; `CONFLICT` for a key
 * that no longer works or was rotated before, `PRECONDITION_FAILED` when it is in none of the required `versions`.
 */
export async function rotateKey(
  ctx: Context,
  id: string,
  { versions = null, ...rotation }: Rotation & { versions?: readonly number[] | null } = {},
): Promise<IssuedKey> {
  const { overlapHours = DEFAULT_OVERLAP_HOURS } = rotation
  if (!Number.isSafeInteger(overlapHours) || overlapHours < 0 || overlapHours > MAX_OVERLAP_HOURS) {
    throw invalidField('overlap_hours', `A whole number from 0 to ${String(MAX_OVERLAP_HOURS)}.`)
  }
  return withTransaction(ctx, async (sql) => {
    const key = await lockKey(ctx, sql, { id, action: 'rotate', versions })
    assertRotatable(key)
    const { expiresAt = key.expiresAt } = rotation
    const issued = await insertKey(ctx, sql, { ...key, expiresAt: validExpiry(expiresAt) })
    const [row] = await sql.query<{ at: string }>(REPLACE, [id, issued.id, overlapHours])
    const changes = changesBetween(
      { replacedBy: null, expiresAt: key.expiresAt },
      { replacedBy: issued.id, expiresAt: row?.at ?? null },
    )
    await recordAudit(ctx, sql, [{ document: auditedKey(key), action: 'rotate-key', changes }])
    return issued
  })
}

function assertRotatable(key: KeyRecord): void {
  if (key.revokedAt !== null || hasExpired(key)) {
    throw new DomainError('CONFLICT', 'This key no longer works: make a new one.')
  }
  if (key.replacedBy !== null) throw new DomainError('CONFLICT', 'This key was rotated before.')
}
