import type { PayloadRequest } from 'payload'

import type { Role } from '@/domain/account/roles'
import { isStaffRole, ROLES } from '@/domain/account/roles'
import type { Actor, Context, KeyInUse } from '@/platform/context'
import { actorOfUser, ANONYMOUS, requestContextOf } from '@/platform/context'
import { viewOf } from '@/platform/identity/view-of'

/** As much of a user as access rules ask for. */
export interface PrincipalUser {
  id: string
  name: string
  email: string
  roles: Role[]
  isActive: true
  collection: 'users'
  /** Set when the request comes with a key of the user's instead of their session. */
  _key?: KeyInUse
}

/** Who makes a request of this API: a person, a key and its owner, or an anonymous visitor. */
export interface Principal {
  user: PrincipalUser | null
  sessionId: string | null
  /** Whether a second factor has to be set up before anything else; routes that set one up let them in. */
  mustSetUp: boolean
  actor: Actor
  isStaff: boolean
  /** See `viewOf`. */
  view: string
}

export const ANONYMOUS_PRINCIPAL: Principal = {
  user: null,
  sessionId: null,
  mustSetUp: false,
  actor: ANONYMOUS,
  isStaff: false,
  view: viewOf(ANONYMOUS),
}

/** The principal of a user, in person (`sessionId` names the session) or by a key (`user._key`). */
export function principalOfUser(user: PrincipalUser, sessionId: string | null = null): Principal {
  const actor = actorOfUser(user)
  return {
    ...{ user, sessionId, actor },
    mustSetUp: false,
    isStaff: isStaffRole(user.roles),
    view: viewOf(actor),
  }
}

/** Stands for any reader of a field, where fields are described. It makes no request. */
export const EVERY_READER = principalOfUser({
  ...{ id: '', name: '', email: '', isActive: true, collection: 'users' },
  roles: [...ROLES],
})

/**
 * The request that Payload's access functions and Local API are given for a principal; Payload completes the rest itself.
 * Writes pass the call's context, which the audit trail records, and whose transaction they join.
 */
export function payloadRequestOf(principal: Principal, ctx?: Context): PayloadRequest {
  const user = principal.user && { ...principal.user, _sid: principal.sessionId }
  const context = ctx ? requestContextOf(ctx) : { channel: 'v1' }
  const transactionID = ctx?.req?.transactionID
  return {
    ...{ user, context },
    ...(transactionID === undefined ? {} : { transactionID }),
  } as unknown as PayloadRequest
}
