import type { CollectionBeforeOperationHook } from 'payload'

import type { ErrorCode } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import { sniffImageType } from '@/domain/image-type'
import { toFieldError } from '@/platform/payload-error'

/** The largest picture, in bytes. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024

function refusal(code: ErrorCode, message: string): unknown {
  return toFieldError(new DomainError(code, message, { fields: [{ path: 'file', message }] }))
}

/** A picture is what its first bytes say, not what its name or its sender says. */
export const checkImageBytes: CollectionBeforeOperationHook = ({ args, req }) => {
  const file = req.file
  if (!file) return args
  if (file.size > MAX_IMAGE_BYTES) {
    throw refusal('PAYLOAD_TOO_LARGE', 'A picture has at most 10 MB.')
  }
  const type = sniffImageType(file.data)
  if (!type) {
    throw refusal('UNSUPPORTED_MEDIA_TYPE', 'Only JPEG, PNG, WebP, AVIF and GIF pictures are accepted.')
  }
  file.mimetype = type.mimeType
  return args
}
