/** Papers about orders that staff print. */
export const ORDER_PAPERS = ['packing-slips', 'pick-list'] as const
export type OrderPaper = (typeof ORDER_PAPERS)[number]

/** Orders of one file. */
export const MOST_ORDERS = 100

/** Where the panel gets papers of orders as one PDF. */
export function orderPapersPath(orderIds: readonly string[], papers: readonly OrderPaper[]): string {
  return `/api/orders/papers?papers=${papers.join(',')}&ids=${orderIds.join(',')}`
}
