import type { PayloadRequest } from 'payload'

import { mayAll, rowsFor } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findKeyRecord, hasExpired } from './key-record'

export interface KeyDesk {
  id: string
  name: string
  prefix: string
  state: 'works' | 'replaced' | 'expired' | 'revoked'
  /** ISO 8601; until when a replaced key goes on working. */
  expiresAt: string | null
  canRotate: boolean
  canRevoke: boolean
}

/** What may be done with a key on its page; null for whom it does not concern. */
export async function loadKeyDesk(req: PayloadRequest, id: string): Promise<KeyDesk | null> {
  const { actor, payload } = contextOfRequest(req)
  const key = await findKeyRecord(sqlOf(payload), id)
  const isOwn = key !== null && key.ownerId === actor.id && rowsFor(actor, 'api-keys', 'rotate').length > 0
  if (!key || (!isOwn && !mayAll(actor, 'api-keys', 'read'))) return null
  const { name, prefix, expiresAt } = key
  const isReplaced = key.replacedBy !== null
  const state =
    key.revokedAt !== null ? 'revoked' : hasExpired(key) ? 'expired' : isReplaced ? 'replaced' : 'works'
  return {
    ...{ id, name, prefix, state, expiresAt },
    canRotate: isOwn && state === 'works',
    canRevoke: (isOwn || mayAll(actor, 'api-keys', 'revoke')) && state !== 'revoked',
  }
}
