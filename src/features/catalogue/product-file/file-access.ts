import { RUN_KINDS } from '@/domain/bulk-runs/run-kinds'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for those who may not make and change products in the panel. */
export function assertMayImportProducts({ actor }: Pick<Context, 'actor'>): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (actor.type === 'user' && RUN_KINDS.product_file.isFor(actor)) return
  throw new DomainError('FORBIDDEN', 'You may not make and change products.')
}
