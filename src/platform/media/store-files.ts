import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'

import { DomainError } from '@/domain/errors'
import { whenTransactionEnded } from '@/platform/database/connections/steady-transactions'
import { sqlOfTransaction } from '@/platform/database/transaction'
import { toPayloadError } from '@/platform/errors/payload-error'

import type { S3Files, StoredFile } from './s3-files'
import { resumeAfterUpload } from './upload-first'

/** What a picture's row says of its files. */
interface Picture {
  id?: string | number
  filename?: string | null
  mimeType?: string | null
  updatedAt?: string
  sizes?: Record<string, { filename?: string | null; mimeType?: string | null } | undefined> | null
}

/** The files that came with a request, as the row will name them: the picture and its sizes. */
function arrivedFiles({ filename, mimeType, sizes }: Picture, req: PayloadRequest): StoredFile[] {
  const { file, payloadUploadSizes: bytes } = req
  if (!file || typeof filename !== 'string') return []
  const smaller = Object.entries(sizes ?? {}).flatMap(([size, made]) => {
    const data = bytes?.[size]
    return data && made?.filename ? [{ name: made.filename, data, mimeType: made.mimeType ?? '' }] : []
  })
  return [{ name: filename, data: file.data, mimeType: mimeType ?? file.mimetype }, ...smaller]
}

function namesOf({ filename, sizes }: Picture): string[] {
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]
  return names.filter((name): name is string => typeof name === 'string')
}

/** Removes files when the operation's transaction has ended so; at once where it has none. */
async function removeWhen(
  { payload, transactionID }: PayloadRequest,
  isCommitted: boolean,
  { files, names }: { files: S3Files; names: readonly string[] },
): Promise<void> {
  const id = await transactionID
  if (names.length === 0 || !id) return
  whenTransactionEnded(payload, id, (wasCommitted) => {
    if (wasCommitted === isCommitted) void files.remove(names)
  })
}

/** A picture that was read outside of the transaction is the one that is replaced: its row is locked by now. */
async function assertUnchanged(req: PayloadRequest, { id, updatedAt }: Picture): Promise<void> {
  if (id === undefined || updatedAt === undefined) return
  const sql = await sqlOfTransaction(req)
  const [row] = await sql.query<{ updatedAt: Date }>(
    `select updated_at as "updatedAt" from media where id = $1`,
    [id],
  )
  if (row?.updatedAt.getTime() === new Date(updatedAt).getTime()) return
  throw toPayloadError(new DomainError('CONFLICT', 'The picture was changed meanwhile: try again.'))
}

/**
 * Stores the files of a picture before its row is written, and then goes on with the transaction that waited for them. After a
 * failure they are removed; after a crash they may be left over, and no row is without its files.
 */
export function storeFiles(files: S3Files | null): CollectionBeforeChangeHook {
  return async ({ collection, data, operation, originalDoc, req }) => {
    const isInBucket = collection.upload.disableLocalStorage === true
    const arrived = files && isInBucket ? arrivedFiles(data as Picture, req) : []
    if (files && arrived.length > 0) {
      await removeWhen(req, false, { files, names: arrived.map(({ name }) => name) })
      await files.put(arrived).catch((error: unknown) => {
        throw toPayloadError(error)
      })
    }
    const wasPaused = await resumeAfterUpload(req)
    if (wasPaused && operation === 'update') await assertUnchanged(req, originalDoc as Picture)
    return data
  }
}

/** Removes the files that a picture no longer has, once its new ones are committed. */
export function dropFormerFiles(files: S3Files): CollectionAfterChangeHook {
  return async ({ doc, operation, previousDoc, req }) => {
    if (operation === 'update' && req.file) {
      const kept = new Set(namesOf(doc as Picture))
      const former = namesOf(previousDoc as Picture).filter((name) => !kept.has(name))
      await removeWhen(req, true, { files, names: former })
    }
    return doc as Picture
  }
}

/** Removes the files of a picture that was deleted for good, once that is committed. */
export function dropFiles(files: S3Files): CollectionAfterDeleteHook {
  return async ({ doc, req }) => {
    await removeWhen(req, true, { files, names: namesOf(doc as Picture) })
  }
}
