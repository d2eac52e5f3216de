import { v7 as uuidv7 } from 'uuid'

import { DomainError } from '@/domain/errors'
import { FILE_KINDS, judgeFile } from '@/domain/order/files/file-kind'
import { safeFileName } from '@/domain/order/files/file-name'
import { assertRoomForFile, MAX_ORDER_FILE_BYTES } from '@/domain/order/files/order-file'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { lockOrder } from '../actions/order-state'
import { assertMayAddFiles } from './file-access'
import { recordFiling } from './record-filing'

const COUNT = `
  select count(*)::int as count from order_files f join order_file_bytes b on b.file_id = f.id where f.order_id = $1`
const INSERT = `
  insert into order_files
    (id, order_id, name, kind, size_bytes, actor_type, actor_id, actor_name, channel, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp(), now())`
const INSERT_BYTES = `insert into order_file_bytes (file_id, bytes) values ($1, $2)`

interface GivenFile {
  /** As its sender calls it. */
  name: string
  bytes: Uint8Array
}

/** @throws DomainError `VALIDATION_ERROR`, `PAYLOAD_TOO_LARGE`. */
function assertSize({ length }: Uint8Array): void {
  if (length === 0) throw new DomainError('VALIDATION_ERROR', 'The file is empty.')
  if (length > MAX_ORDER_FILE_BYTES) throw new DomainError('PAYLOAD_TOO_LARGE', 'A file has at most 10 MB.')
}

/**
 * Keeps a file with an order, for staff alone. What it is, its bytes say. The order stays locked meanwhile, so that two who add at
 * once do not come past the limit.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`, `PAYLOAD_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`, `CONFLICT` for
 * an order with as many files as it may have.
 */
export async function addFile(
  ctx: Context,
  orderId: string,
  { name: given, bytes }: GivenFile,
): Promise<{ id: string }> {
  assertMayAddFiles(ctx)
  assertSize(bytes)
  const kind = judgeFile(bytes, given)
  const name = safeFileName(given, FILE_KINDS[kind].extensions)
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    const [{ count } = { count: 0 }] = await sql.query<{ count: number }>(COUNT, [order.id])
    assertRoomForFile(count)
    const id = uuidv7()
    const { type, id: actorId, name: actorName } = ctx.actor
    await sql.query(INSERT, [id, order.id, name, kind, bytes.length, type, actorId, actorName, ctx.channel])
    await sql.query(INSERT_BYTES, [id, bytes])
    await recordFiling(ctx, sql, { order, fileId: id, before: null, after: name })
    return { id }
  })
}
