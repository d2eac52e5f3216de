import { invalidField } from '@/domain/errors'

const HEADER = 'idempotency-key'
/** Printable ASCII, as a header carries it everywhere. */
export const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,255}$/

/** Set on an answer that was stored: what it answers was done by an earlier request. */
export const REPLAYED_HEADER = 'idempotent-replayed'

/**
 * The `Idempotency-Key` of a request; null without one.
 * @throws DomainError `VALIDATION_ERROR`.
 */
export function idempotencyKeyOf(headers: Pick<Headers, 'get'>): string | null {
  const key = headers.get(HEADER)
  if (key === null || IDEMPOTENCY_KEY.test(key)) return key
  throw invalidField(
    'Idempotency-Key',
    'Idempotency-Key has 1 to 255 characters of ASCII: a new UUID for each write, for example.',
  )
}
