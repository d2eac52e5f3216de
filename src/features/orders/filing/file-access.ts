import { DomainError } from '@/domain/errors'
import type { FiledBy } from '@/domain/order/files/file-rights'
import { mayRemoveFile } from '@/domain/order/files/file-rights'
import { assertScope, mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'

type Actor = Pick<Context, 'actor'>

/** @throws DomainError `FORBIDDEN` for a key that may not write orders, and for callers other than staff. */
export function assertMayAddFiles({ actor }: Actor): void {
  assertScope(actor, 'orders', 'add file')
  if (!mayAll(actor, 'orders', 'add file'))
    throw new DomainError('FORBIDDEN', 'Only staff add files to an order.')
}

/** @throws DomainError `FORBIDDEN` for callers other than staff, whatever they name. */
export function assertMayReadFiles({ actor }: Actor): void {
  if (!mayAll(actor, 'order-files', 'read'))
    throw new DomainError('FORBIDDEN', 'Only staff read files of an order.')
}

/** @throws DomainError `FORBIDDEN` for a key that may not write orders, and for others than its author and managers. */
export function assertMayRemoveFile(ctx: Actor, file: FiledBy): void {
  assertScope(ctx.actor, 'order-files', 'remove')
  if (!mayRemoveFile(file, ctx.actor))
    throw new DomainError('FORBIDDEN', 'A file is removed by who added it, and by managers.')
}
