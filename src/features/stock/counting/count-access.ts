import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Actor, Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'

/** Whether the actor books goods in and stock takes: people who adjust stock. Keys have `PUT /stock-levels`. */
function mayCount(actor: Actor): boolean {
  return actor.type === 'user' && mayAll(actor, 'variants', 'adjust stock')
}

/** Whether the person of a request books goods in and stock takes. */
export function mayCountIn(req: PayloadRequest): boolean {
  return mayCount(contextOfRequest(req).actor)
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`. */
export function assertMayCount({ actor }: Pick<Context, 'actor'>): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (!mayCount(actor))
    throw new DomainError('FORBIDDEN', 'Only administrators, managers and fulfilment adjust stock.')
}
