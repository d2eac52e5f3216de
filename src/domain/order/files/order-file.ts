import { DomainError } from '../../errors'

/** The largest file of an order, in bytes. */
export const MAX_ORDER_FILE_BYTES = 10 * 1024 * 1024

/** How many files an order has at most; removed ones do not count. */
export const MAX_ORDER_FILES = 50

/** What decides on whether a caller may remove a file. */
export interface FiledBy {
  readonly actorType: string
  readonly actorId: string | null
}

/** Who wants to remove it. */
interface Remover {
  readonly type: string
  readonly id: string | null
}

/** Whether a file was added by this caller. */
export function isFiledBy({ actorType, actorId }: FiledBy, { type, id }: Remover): boolean {
  return actorId !== null && actorId === id && actorType === type
}

/** @throws DomainError `CONFLICT` when an order has as many files as it may have. */
export function assertRoomForFile(count: number): void {
  if (count < MAX_ORDER_FILES) return
  throw new DomainError(
    'CONFLICT',
    `An order has at most ${String(MAX_ORDER_FILES)} files: remove one that is no longer needed.`,
  )
}
