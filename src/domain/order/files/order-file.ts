import { DomainError } from '../../errors'

/** The largest file of an order, in bytes. */
export const MAX_ORDER_FILE_BYTES = 10 * 1024 * 1024

/** How many files an order has at most; removed ones do not count. */
export const MAX_ORDER_FILES = 50

/** @throws DomainError `CONFLICT` when an order has as many files as it may have. */
export function assertRoomForFile(count: number): void {
  if (count < MAX_ORDER_FILES) return
  throw new DomainError(
    'CONFLICT',
    `An order has at most ${String(MAX_ORDER_FILES)} files: remove one that is no longer needed.`,
  )
}
