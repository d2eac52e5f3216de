/** When invoices are issued, as the store's settings say. */
export const ISSUE_MOMENTS = {
  by_hand: 'By hand',
  on_placing: 'When an order is placed',
  on_shipping: 'When the first goods of an order are shipped',
} as const

export type IssueMoment = keyof typeof ISSUE_MOMENTS

/** How invoices are issued until the store's settings say something else. */
export const DEFAULT_ISSUE_MOMENT = 'by_hand' satisfies IssueMoment
