import { FILE_KINDS, isShownInline } from '@/domain/order/files/file-kind'
import type { Context } from '@/platform/context'
import type { ForeignFile } from '@/platform/http/file-response'

import type { NamedFile } from './read-file'
import { readOrderFile } from './read-file'

/**
 * A file of an order as every interface sends it.
 * @throws DomainError as {@link readOrderFile} does.
 */
export async function answerOrderFile(ctx: Context, named: NamedFile): Promise<ForeignFile> {
  const { name, bytes, kind } = await readOrderFile(ctx, named)
  return { name, bytes, contentType: FILE_KINDS[kind].contentType, isInline: isShownInline(kind) }
}
