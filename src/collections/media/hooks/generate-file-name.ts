import { randomUUID } from 'node:crypto'

import type { CollectionBeforeOperationHook } from 'payload'

import { sniffImageType } from '@/domain/catalogue/image-type'

/** Files get names of our own: no path tricks, no collisions, nothing of the sender's machine. */
export const generateFileName: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.file) {
    const type = sniffImageType(req.file.data)
    if (type) req.file.name = `${randomUUID()}.${type.extension}`
  }
  return args
}
