/** So many orders of a customer are looked at, the newest: a page of customers costs no more than their orders. */
export const MOST_COUNTED_ORDERS = 1000

/** An amount in minor units of its currency. */
export interface CurrencyAmount {
  readonly amountMinor: number
  readonly currency: string
}

/** What a customer has bought. */
export interface CustomerFigures {
  readonly id: string
  /** Placed orders; {@link MOST_COUNTED_ORDERS} means as many or more. */
  readonly orders: number
  /** Payments less refunds of these orders, by currency, the one of most orders first. */
  readonly spent: readonly CurrencyAmount[]
  /** ISO 8601; null before the first order. */
  readonly lastOrderAt: string | null
}
