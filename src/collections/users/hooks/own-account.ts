import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'

type Change = Parameters<CollectionBeforeValidateHook<User>>[0]

/** Whether a caller changes their own account, by a session or by one of their keys. */
export function isOwnChange({ operation, originalDoc, req }: Change): boolean {
  const { actor } = contextOfRequest(req)
  return operation === 'update' && actor.id !== null && actor.id === originalDoc?.id
}

/** A refusal that says where the change is made instead. */
export function refuseChange(message: string): unknown {
  return toPayloadError(new DomainError('FORBIDDEN', message))
}
