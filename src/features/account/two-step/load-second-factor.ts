import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { ownAccountId, signInFirst } from '../own-account/change-own-account'
import { NEEDS_SECOND_FACTOR } from '../sessions/session-rules'

/** The state of an account's two-step sign-in. Times are ISO 8601. */
export interface SecondFactorState {
  [column: string]: unknown
  isOn: boolean
  /** Since when; null while it is off. */
  confirmedAt: string | null
  recoveryCodesLeft: number
  /** Whether a role of the account requires two steps. */
  isRequired: boolean
}

const STATE = `
  select f.confirmed_at is not null as "isOn", to_json(f.confirmed_at) as "confirmedAt",
    (select count(*)::int from recovery_codes c where c.user_id = u.id) as "recoveryCodesLeft",
    ${NEEDS_SECOND_FACTOR} as "isRequired"
  from users u left join second_factors f on f.user_id = u.id
  where u.id = $1 and u.deleted_at is null`

async function load(ctx: Context, userId: string): Promise<SecondFactorState | null> {
  const [state] = await sqlOf(ctx.payload).query<SecondFactorState>(STATE, [userId])
  return state ?? null
}

/**
 * Loads the caller's own two-step sign-in.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function loadOwnSecondFactor(ctx: Context): Promise<SecondFactorState> {
  const state = await load(ctx, ownAccountId(ctx))
  if (!state) throw signInFirst()
  return state
}

/** The same for a user's page in the panel; null for callers who may not see it. */
export async function loadSecondFactorPanel(
  req: PayloadRequest,
  userId: string,
): Promise<(SecondFactorState & { isOwn: boolean }) | null> {
  const ctx = contextOfRequest(req)
  const isOwn = ctx.actor.id === userId
  const isAllowed = isOwn || mayAll(ctx.actor, 'users', 'reset second factor')
  const state = isAllowed && UUID.test(userId) ? await load(ctx, userId) : null
  return state && { ...state, isOwn }
}
