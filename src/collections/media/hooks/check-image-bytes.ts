import type { CollectionBeforeOperationHook } from 'payload'

import { sniffImageType } from '@/domain/catalogue/image-type'

import { refusePicture } from '../refuse-picture'

/** The largest picture, in bytes. */
const MAX_IMAGE_BYTES = 10 * 1024 * 1024

/** A picture is what its first bytes say, not what its name or its sender says. */
export const checkImageBytes: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const file = req.file
  if (!file) {
    // Payload would take one from an address that the sender gives, past all of these checks.
    if (operation === 'create') throw refusePicture('VALIDATION_ERROR', 'Attach the picture as a file.')
    return args
  }
  if (file.size > MAX_IMAGE_BYTES) throw refusePicture('PAYLOAD_TOO_LARGE', 'A picture has at most 10 MB.')
  const type = sniffImageType(file.data)
  if (!type) {
    throw refusePicture('UNSUPPORTED_MEDIA_TYPE', 'Only JPEG, PNG, WebP, AVIF and GIF pictures are accepted.')
  }
  file.mimetype = type.mimeType
  return args
}
