import type { PayloadRequest } from 'payload'

import type { KeyMode } from '@/domain/account/api-key'
import { mayAll, rowsFor } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findKeyRecord, hasExpired, mayManageServices } from './key-record'

export interface KeyAdminView {
  id: string
  name: string
  prefix: string
  mode: KeyMode
  state: 'works' | 'replaced' | 'expired' | 'revoked'
  /** ISO 8601; a replaced key works until then. */
  expiresAt: string | null
  canRotate: boolean
  canRevoke: boolean
}

/** Loads the admin view model of a key: the actions on its page. Null for callers who may not see the key. */
export async function loadKeyAdminView(req: PayloadRequest, id: string): Promise<KeyAdminView | null> {
  const ctx = contextOfRequest(req)
  const { actor, payload } = ctx
  const key = await findKeyRecord(sqlOf(payload), id)
  const isOwn = key !== null && key.ownerId === actor.id && rowsFor(actor, 'api-keys', 'rotate').length > 0
  const isManaged = isOwn || (key?.isOfService === true && mayManageServices(ctx))
  if (!key || (!isManaged && !mayAll(actor, 'api-keys', 'read'))) return null
  const { name, prefix, mode, expiresAt } = key
  const isReplaced = key.replacedBy !== null
  const state =
    key.revokedAt !== null ? 'revoked' : hasExpired(key) ? 'expired' : isReplaced ? 'replaced' : 'works'
  return {
    ...{ id, name, prefix, mode, state, expiresAt },
    canRotate: isManaged && state === 'works',
    canRevoke: (isManaged || mayAll(actor, 'api-keys', 'revoke')) && state !== 'revoked',
  }
}
