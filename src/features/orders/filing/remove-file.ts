import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { assertRequiredVersion } from '@/platform/required-version'

import { lockOrder } from '../actions/order-state'
import { NEXT_VERSION } from '../actions/save-order'
import { assertMayReadFiles, assertMayRemoveFile } from './file-access'
import type { NamedFile } from './read-file'
import { noSuchFile, parametersOf } from './read-file'
import { recordFiling } from './record-filing'

interface LockedFile {
  [column: string]: unknown
  id: string
  name: string | null
  actorType: string
  actorId: string | null
  isRemoved: boolean
  versionMs: number
}

const ORDER = `select order_id as "orderId" from order_files where id = $1 and order_id = coalesce($2::uuid, order_id)`
const LOCK = `
  select id, name, actor_type as "actorType", actor_id as "actorId", removed_at is not null as "isRemoved",
    round(extract(epoch from updated_at) * 1000)::float8 as "versionMs"
  from order_files where id = $1 for update`
const REMOVE = `update order_files set removed_at = now(), ${NEXT_VERSION} where id = $1 and removed_at is null`
const FORGET = `delete from order_file_bytes where file_id = $1`

/** The order that a file is of; a file never goes to another one. @throws DomainError `NOT_FOUND`. */
async function orderOf(sql: Sql, named: NamedFile): Promise<string> {
  const parameters = parametersOf(named)
  const [row] = parameters ? await sql.query<{ orderId: string }>(ORDER, parameters) : []
  if (!row) throw noSuchFile()
  return row.orderId
}

/** @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`. */
async function lockFile(ctx: Context, sql: Sql, fileId: string): Promise<LockedFile> {
  const [file] = await sql.query<LockedFile>(LOCK, [fileId])
  // One that was erased with its customer's data has no name any more.
  if (!file || file.name === null) throw noSuchFile()
  assertMayRemoveFile(ctx, file)
  assertRequiredVersion(ctx, { collection: 'order-files', id: file.id, versionMs: file.versionMs })
  if (file.isRemoved) throw new DomainError('CONFLICT', 'The file is removed already.')
  return file
}

/**
 * Removes a file of an order: its bytes go, that it was there stays in the timeline and the audit trail. The order is locked before
 * the file, as an erasure does it.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when it is removed already, `PRECONDITION_FAILED`.
 */
export async function removeFile(ctx: Context, named: NamedFile): Promise<{ id: string }> {
  assertMayReadFiles(ctx)
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, await orderOf(sql, named))
    const { id, name } = await lockFile(ctx, sql, named.fileId)
    await sql.query(REMOVE, [id])
    await sql.query(FORGET, [id])
    await recordFiling(ctx, sql, { order, fileId: id, before: name, after: null })
    return { id }
  })
}
