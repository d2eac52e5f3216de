import type { OrderStatus } from './lifecycle'

/** Orders that somebody still works on or waits for. What follows in the others, if anything, needs no name. */
export const OPEN_STATUSES = [
  'draft',
  'placed',
  'paid',
  'on_hold',
  'partially_shipped',
  'shipped',
] as const satisfies readonly OrderStatus[]
