import type { BalanceState } from '@/domain/order/balance'
import { BALANCES } from '@/domain/order/balance'
import type { FulfilmentStatus, PaymentStatus } from '@/domain/order/fulfilment'
import { FULFILMENT_STATUSES, PAYMENT_STATUSES } from '@/domain/order/fulfilment'
import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'
import type { Tone } from '@/domain/order/status-facts'
import { factsOf } from '@/domain/order/status-facts'

const PAYMENT_TONES = {
  unpaid: 'warning',
  partially_paid: 'warning',
  paid: 'success',
  partially_refunded: 'neutral',
  refunded: 'neutral',
} as const satisfies Record<PaymentStatus, Tone>

const FULFILMENT_TONES = {
  unfulfilled: 'warning',
  partially_fulfilled: 'info',
  fulfilled: 'success',
  returned: 'neutral',
} as const satisfies Record<FulfilmentStatus, Tone>

const BALANCE_TONES = {
  settled: 'success',
  owed: 'warning',
  refund_due: 'danger',
} as const satisfies Record<BalanceState, Tone>

export interface StatusLabel {
  /** In English, for `t`. */
  text: string
  tone: Tone
}

function isPaymentStatus(value: string): value is PaymentStatus {
  return Object.hasOwn(PAYMENT_STATUSES, value)
}

function isFulfilmentStatus(value: string): value is FulfilmentStatus {
  return Object.hasOwn(FULFILMENT_STATUSES, value)
}

function isBalance(value: string): value is BalanceState {
  return Object.hasOwn(BALANCES, value)
}

/** The words and the tone for the value of one of an order's status fields. */
export function labelOfStatus(field: string, value: string): StatusLabel {
  if (field === 'paymentStatus' && isPaymentStatus(value)) {
    return { text: PAYMENT_STATUSES[value], tone: PAYMENT_TONES[value] }
  }
  if (field === 'fulfilmentStatus' && isFulfilmentStatus(value)) {
    return { text: FULFILMENT_STATUSES[value], tone: FULFILMENT_TONES[value] }
  }
  if (field === 'balance' && isBalance(value)) {
    return { text: BALANCES[value], tone: BALANCE_TONES[value] }
  }
  if (isOrderStatus(value)) return { text: statusLabel(value), tone: factsOf(value).tone }
  return { text: value, tone: 'neutral' }
}
