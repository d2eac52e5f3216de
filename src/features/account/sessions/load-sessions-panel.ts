import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'

import type { SessionSummary } from './list-sessions'
import { listSessions } from './list-sessions'

export interface SessionsOfUser {
  sessions: SessionSummary[]
  /** Whether they are the caller's own. */
  isOwn: boolean
}

/** Somebody's open sessions for the admin panel; null for whom they do not concern. */
export async function loadSessionsPanel(req: PayloadRequest, userId: string): Promise<SessionsOfUser | null> {
  const ctx = contextOfRequest(req)
  const isOwn = ctx.actor.id === userId
  if (!isOwn && !mayAll(ctx.actor, 'sessions', 'read')) return null
  return { sessions: await listSessions(ctx, userId), isOwn }
}
