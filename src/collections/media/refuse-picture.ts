import type { ErrorCode } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import { toFieldError } from '@/platform/errors/payload-error'

/** A refusal that the panel shows at the picture. */
export function refusePicture(code: ErrorCode, message: string): unknown {
  return toFieldError(new DomainError(code, message, { fields: [{ path: 'file', message }] }))
}
