/** How money for an order can arrive. */
export const PAYMENT_METHODS = ['bank_transfer', 'invoice', 'card', 'cash', 'other'] as const
