import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'

function isImporter({ actor }: Pick<Context, 'actor'>): boolean {
  return mayAll(actor, 'imports', 'run')
}

/** Whether whoever is behind a request may import. */
export function mayImport(req: PayloadRequest): boolean {
  return isImporter(contextOfRequest(req))
}

/** @throws DomainError `FORBIDDEN` unless an administrator or manager asks. */
export function assertMayImport(ctx: Context): void {
  if (!isImporter(ctx)) {
    throw new DomainError('FORBIDDEN', 'Only administrators and managers import orders.')
  }
}
