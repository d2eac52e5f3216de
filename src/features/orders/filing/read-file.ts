import { DomainError } from '@/domain/errors'
import type { FileKind } from '@/domain/order/files/file-kind'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { assertMayReadFiles } from './file-access'

/** A file as a path names it. */
export interface NamedFile {
  fileId: string
  /** The order that it has to be of, where the path names one. */
  orderId?: string
}

interface KeptFile {
  [column: string]: unknown
  name: string
  kind: FileKind
  bytes: Buffer
}

const READ = `
  select f.name, f.kind, b.bytes from order_files f join order_file_bytes b on b.file_id = f.id
  where f.id = $1 and f.order_id = coalesce($2::uuid, f.order_id)`

/** The parameters that a statement finds a file by; null for what names none. */
export function parametersOf({ fileId, orderId }: NamedFile): [string, string | null] | null {
  const isNamed = UUID.test(fileId) && (orderId === undefined || UUID.test(orderId))
  return isNamed ? [fileId, orderId ?? null] : null
}

export const noSuchFile = () => new DomainError('NOT_FOUND', 'No such file.')

/**
 * A file of an order with its bytes.
 * @throws DomainError `FORBIDDEN` for callers other than staff; `NOT_FOUND`, also for one that was removed or erased.
 */
export async function readOrderFile(ctx: Context, named: NamedFile): Promise<KeptFile> {
  assertMayReadFiles(ctx)
  const parameters = parametersOf(named)
  const [file] = parameters ? await sqlOf(ctx.payload).query<KeptFile>(READ, parameters) : []
  if (!file) throw noSuchFile()
  return file
}
