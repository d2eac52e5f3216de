import { viewAddress } from '@/domain/lists/saved-query'

export const TO_PAY = viewAddress('orders', 'to-be-paid')
export const TO_SHIP = viewAddress('orders', 'to-ship')
export const LATE = viewAddress('orders', 'late')
export const ON_HOLD = viewAddress('orders', 'on-hold')
export const REFUND_DUE = viewAddress('orders', 'refund-due')
/** All variants whose stock is low, also those that the shop does not show. */
export const LOW_STOCK = viewAddress('variants', 'low-stock')

/** Where goods in and stock takes are booked. */
export const COUNT = '/admin/count'
