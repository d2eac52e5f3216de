import type { Condition } from 'payload'

/** Shown while the order can still be composed. */
export const onDraft: Condition = (data: { status?: unknown }) =>
  data.status === undefined || data.status === null || data.status === 'draft'

/** Shown until goods have left, or nothing will leave any more. */
export const untilShipped: Condition = (
  data: { status?: unknown; fulfilmentStatus?: unknown },
  sibling,
  context,
) =>
  onDraft(data, sibling, context) ||
  (data.fulfilmentStatus === 'unfulfilled' &&
    (data.status === 'placed' || data.status === 'paid' || data.status === 'on_hold'))
