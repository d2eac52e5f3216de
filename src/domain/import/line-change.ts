import type { OrderStatus } from '../order/lifecycle'
import type { Column } from './columns'

/** A line of an invoice that was imported before and has other values now. */
export interface LineChange {
  readonly columns: readonly Column[]
  readonly isCredit: boolean
  /** Whether it was imported as a refund, not into the order itself. */
  readonly isRefund: boolean
  readonly kind: string
  readonly formerKind: string
  readonly customer: string | null
  readonly formerCountry: string | null
  /** Whether the child row of the order (line or charge) is still as it was imported; null when that is unknown. */
  readonly isChildRowUntouched: boolean | null
}

/** What happened to the order since its import. */
export interface ImportedOrderFacts {
  readonly number: string
  readonly status: OrderStatus
  readonly totalMinor: number
  readonly paidTotalMinor: number
  /** Payments that were not made by an import, or were voided since. */
  readonly otherPayments: number
  readonly refundCount: number
  readonly returnedQuantity: number
  readonly hasCustomer: boolean
  readonly country: string | null
  /** Whether the address holds more than a country. */
  readonly hasAddress: boolean
}

/** Columns that an order's sums or goods depend on. */
export const MONEY_COLUMNS = ['StockCode', 'Quantity', 'UnitPrice'] as const satisfies readonly Column[]
const MONEY: ReadonlySet<Column> = new Set(MONEY_COLUMNS)

/**
 * Why a changed line cannot be booked; null when it can. Texts can always be corrected. Amounts can be corrected only
 * while nothing has happened to the order since its import: returns, refunds and payments were calculated from its
 * former amounts, and a refund is never changed afterwards.
 */
export function whyNotBooked(change: LineChange, order: ImportedOrderFacts): string | null {
  for (const column of change.columns) {
    const reason = reasonFor(column, change, order)
    if (reason !== null) return reason
  }
  return null
}

function reasonFor(column: Column, change: LineChange, order: ImportedOrderFacts): string | null {
  if (MONEY.has(column)) return reasonForMoney(change, order)
  if (column === 'CustomerID') return reasonForCustomer(change, order)
  if (column === 'InvoiceDate') return reasonForDate(change, order)
  if (column === 'Country') return reasonForCountry(change, order)
  return change.isRefund || change.isChildRowUntouched !== null
    ? null
    : `it is not known which line of order ${order.number} it became: correct it there`
}

function reasonForMoney(change: LineChange, order: ImportedOrderFacts): string | null {
  const { number, status } = order
  if (change.isCredit)
    return 'the amounts of a credit note are not changed once it is booked: record the difference'
  if (change.isChildRowUntouched !== true)
    return `order ${number} was changed in the shop since: correct it there`
  if (change.kind !== change.formerKind) return `what was ${change.formerKind} cannot become ${change.kind}`
  if (order.refundCount > 0 || order.returnedQuantity > 0) {
    return `order ${number} was refunded or taken back since: correct it there`
  }
  if (status !== 'delivered') return `order ${number} is ${status} by now: correct it there`
  const isPaidAsImported = order.otherPayments === 0 && order.paidTotalMinor === Math.max(0, order.totalMinor)
  return isPaidAsImported ? null : `payments of order ${number} were recorded since: correct it there`
}

function reasonForCustomer(change: LineChange, order: ImportedOrderFacts): string | null {
  if (change.customer === null)
    return `order ${order.number} keeps its customer, whom the file does not name any more`
  if (order.hasCustomer) return `order ${order.number} belongs to another customer already`
  return null
}

function reasonForDate(change: LineChange, order: ImportedOrderFacts): string | null {
  if (change.isRefund) return 'the date of a refund is not changed'
  return order.refundCount > 0 ? `order ${order.number} has refunds, which its date must come before` : null
}

function reasonForCountry(change: LineChange, order: ImportedOrderFacts): string | null {
  if (change.isRefund) return null
  const isAsImported = !order.hasAddress && order.country === change.formerCountry
  return isAsImported ? null : `the address of order ${order.number} was changed in the shop since`
}
