import { v7 as uuidv7 } from 'uuid'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { assertMayImport } from './import-access'
import type { StartRequest } from './import-request'
import { openUpload } from './open-upload'

const INSERT = `
  insert into imports (id, file_name, stored_as, status, bytes_total, options, created_by_id, updated_by_id)
  values ($1, $2, $3, 'queued', $4, $5, $6, $6)`

/**
 * Queues the import of an upload for the worker.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND` when the upload is gone, `CONFLICT` when it was started already.
 */
export async function startImport(ctx: Context, request: StartRequest): Promise<{ id: string }> {
  assertMayImport(ctx)
  const { storedAs, fileName, options } = request
  const upload = await openUpload(sqlOf(ctx.payload), storedAs)
  if (!upload) throw new DomainError('NOT_FOUND', 'The upload is gone: choose the file again.')
  const id = uuidv7()
  await withTransaction(ctx, async (sql) => {
    // A concurrent second request waits here for the first and then finds its row.
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [storedAs])
    const started = await sql.query(
      `select 1 from imports where stored_as = $1 and status <> 'failed' and options->>'isDryRun' = 'false'`,
      [storedAs],
    )
    if (started.length > 0) throw new DomainError('CONFLICT', 'This upload is being imported already.')
    const author = accountOf(ctx.actor)
    await sql.query(INSERT, [id, fileName, storedAs, upload.size, JSON.stringify(options), author])
    await enqueue(sql, 'orders.import', { importId: id })
  })
  return { id }
}
