import type { PayloadRequest } from 'payload'

import type { Role } from '@/domain/account/roles'
import { isStaffRole } from '@/domain/account/roles'
import type { Actor, Context, KeyInUse } from '@/platform/context'
import { actorOfUser, ANONYMOUS, requestContextOf } from '@/platform/context'
import type { OpenProof } from './open-proof'

/** As much of a user as access rules ask for. */
export interface CallerUser {
  id: string
  name: string
  email: string
  roles: Role[]
  isActive: true
  collection: 'users'
  /** Set when a key of the user's asks, and not the person. */
  _key?: KeyInUse
}

/** Who is behind a request of this API. */
export interface Caller {
  user: CallerUser | null
  sessionId: string | null
  /** Whether a second factor has to be set up before anything else. */
  mustSetUp: boolean
  actor: Actor
  isStaff: boolean
  /** Callers of one view see the same fields: field access depends on roles and scopes alone. */
  view: string
  /** Set while it is only assumed that they call. */
  openProof?: OpenProof
}

export const ANONYMOUS_CALLER: Caller = {
  user: null,
  sessionId: null,
  mustSetUp: false,
  actor: ANONYMOUS,
  isStaff: false,
  view: 'anonymous',
}

/** The caller that a user is. */
export function callerOfUser(user: CallerUser, sessionId: string | null = null): Caller {
  const { roles, _key: key } = user
  const scopes = key ? ` within ${[...key.scopes].sort().join('+')}` : ''
  return {
    user,
    sessionId,
    mustSetUp: false,
    actor: actorOfUser(user),
    isStaff: isStaffRole(roles),
    view: [...roles].sort().join('+') + scopes,
  }
}

/**
 * What Payload's access functions and Local API get to know of the caller; Payload completes the rest itself. Writes
 * name the call's context, which the audit trail records.
 */
export function payloadRequestOf(caller: Caller, ctx?: Context): PayloadRequest {
  const user = caller.user && { ...caller.user, _sid: caller.sessionId }
  const context = ctx ? requestContextOf(ctx) : { door: 'v1' }
  return { user, context } as unknown as PayloadRequest
}
