import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'

import type { SessionSummary } from './list-sessions'
import { listSessions } from './list-sessions'

export interface SessionsOfUser {
  sessions: SessionSummary[]
  /** Whether the sessions are the caller's own. */
  isOwn: boolean
}

/** A user's open sessions for the admin panel; null for callers who may not see them. */
export async function loadSessionsPanel(req: PayloadRequest, userId: string): Promise<SessionsOfUser | null> {
  const ctx = contextOfRequest(req)
  const isOwn = ctx.actor.id === userId
  if (!isOwn && !mayAll(ctx.actor, 'sessions', 'read')) return null
  return { sessions: await listSessions(ctx, userId), isOwn }
}
