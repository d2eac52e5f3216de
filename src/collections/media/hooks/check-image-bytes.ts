import type { CollectionBeforeOperationHook } from 'payload'

import { DomainError, invalidField } from '@/domain/errors'
import { sniffImageType } from '@/domain/image-type'
import { toPayloadError } from '@/platform/payload-error'

/** The largest picture, in bytes. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024

/** A picture is what its first bytes say, not what its name or its sender says. */
export const checkImageBytes: CollectionBeforeOperationHook = ({ args, req }) => {
  const file = req.file
  if (!file) return args
  if (file.size > MAX_IMAGE_BYTES) {
    throw toPayloadError(new DomainError('PAYLOAD_TOO_LARGE', 'A picture has at most 10 MB.'))
  }
  const type = sniffImageType(file.data)
  if (!type)
    throw toPayloadError(invalidField('file', 'Only JPEG, PNG, WebP, AVIF and GIF pictures are accepted.'))
  file.mimetype = type.mimeType
  return args
}
