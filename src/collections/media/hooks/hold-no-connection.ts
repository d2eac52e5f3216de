import type { CollectionBeforeOperationHook } from 'payload'

import { pauseForUpload } from '@/platform/media/upload-first'

/** A picture is read, encoded and stored while its operation holds no connection of the database. Runs before all that does so. */
export const holdNoConnection: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const isOfOne = operation === 'create' || (operation === 'update' && 'id' in args && args.id !== undefined)
  const isCut = req.query['uploadEdits'] !== undefined
  if (isOfOne && (req.file !== undefined || isCut)) await pauseForUpload(req)
  return args
}
