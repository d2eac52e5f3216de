import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Actor } from '@/platform/context'

/** Whether the actor may work with statements: those who record payments. */
export function mayUseBank(actor: Actor): boolean {
  return mayAll(actor, 'bank-statements', 'upload') && mayAll(actor, 'orders', 'pay')
}

/** @throws DomainError `FORBIDDEN`. */
export function assertMayUseBank({ actor }: { actor: Actor }): void {
  if (!mayUseBank(actor))
    throw new DomainError('FORBIDDEN', 'Only those who record payments use bank statements.')
}
