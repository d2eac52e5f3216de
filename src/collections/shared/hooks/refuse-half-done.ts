import type { CollectionAfterOperationHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { toPayloadError } from '@/platform/errors/payload-error'
import { sqlOfTransaction } from '@/platform/database/transaction'

interface BulkResult {
  errors: readonly { id: unknown; message: string; isPublic?: boolean }[]
}

function isHalfDone(result: unknown): result is BulkResult {
  const errors: unknown =
    typeof result === 'object' && result !== null && 'errors' in result ? result.errors : undefined
  return Array.isArray(errors) && errors.length > 0
}

/**
 * A statement that failed in the middle of a bulk operation has ended its transaction: the documents that Payload counts as
 * changed are not, and committing would only look as if they were.
 * @throws APIError `CONFLICT` when nothing can be kept, with what failed.
 */
export const refuseHalfDone: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if ((operation !== 'update' && operation !== 'delete') || !isHalfDone(result)) return result
  const sql = await sqlOfTransaction(req)
  try {
    await sql.query('select 1')
    return result
  } catch (error) {
    const failed = result.errors.map(({ id, message, isPublic }) => ({
      id,
      message: isPublic ? message : 'Something went wrong.',
    }))
    throw toPayloadError(
      new DomainError('CONFLICT', `Nothing was changed: ${failed[0]?.message ?? ''}`, {
        failed,
        cause: error,
      }),
    )
  }
}
