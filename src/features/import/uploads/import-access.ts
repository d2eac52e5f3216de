import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'

function isImporter({ actor }: Pick<Context, 'actor'>): boolean {
  return mayAll(actor, 'imports', 'run')
}

/** Whether the caller of a request may import. */
export function mayImport(req: PayloadRequest): boolean {
  return isImporter(contextOfRequest(req))
}

/**
 * Checks that the actor may import: administrators and managers.
 * @throws DomainError `FORBIDDEN` for other callers.
 */
export function assertMayImport(ctx: Context): void {
  if (!isImporter(ctx)) {
    throw new DomainError('FORBIDDEN', 'Only administrators and managers import orders.')
  }
}
