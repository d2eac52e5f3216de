import type { Channel } from '@/domain/channel'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { ownAccountId } from '../own-account/change-own-account'
import { liveSession, sessionSettings } from './session-rules'

/** A session that is open now. Times are ISO 8601. */
export interface SessionSummary {
  id: string
  device: string
  browser: string
  ipPrefix: string | null
  channel: Channel
  createdAt: string
  lastUsedAt: string
  expiresAt: string
  /** The session of this request. */
  isCurrent: boolean
}

const MAX_SESSIONS = 100

const OPEN = `
  select s.id, s.device, s.browser, s.ip_prefix as "ipPrefix", s.channel, to_json(s.created_at) as "createdAt",
    to_json(s.last_used_at) as "lastUsedAt", to_json(s.expires_at) as "expiresAt",
    s.id is not distinct from $3::uuid as "isCurrent"
  from sessions s join users u on u.id = s.user_id
  where s.user_id = $1 and ${liveSession('$2')}
  order by s.last_used_at desc, s.id desc limit ${String(MAX_SESSIONS)}`

/**
 * The open sessions of the caller or, for administrators, of any user; the latest used first, up to a hundred.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `NOT_FOUND` for a user whose sessions they may not see.
 */
export async function listSessions(ctx: Context, userId = ownAccountId(ctx)): Promise<SessionSummary[]> {
  const isAllowed = ownAccountId(ctx) === userId || mayAll(ctx.actor, 'sessions', 'read')
  if (!isAllowed || !UUID.test(userId)) throw new DomainError('NOT_FOUND', 'There is no such account.')
  const values = [userId, sessionSettings().idleMinutes, ctx.sessionId ?? null]
  return sqlOf(ctx.payload).query<SessionSummary & Record<string, unknown>>(OPEN, values)
}
