import type { Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'
import type { OrderStatus } from '@/domain/order/lifecycle'

import type { OrderCustomer } from './order-customer'
import type { OrderInput } from './order-input'
import type { PricedOrder } from './price-order'

interface Beginning {
  input: OrderInput
  customer: OrderCustomer | null
  priced: PricedOrder
  status: OrderStatus
}

const GROUPS: ReadonlySet<string> = new Set(['shippingAddress', 'billingAddress'])

/** What an order starts with, as the audit trail keeps it. */
export function newOrderChanges({ input, customer, priced, status }: Beginning): Changes {
  const { currency, shippingMethod, lines, totals } = priced
  const { note, externalReference, shippingAddress, billingAddress } = input
  return changesBetween(
    null,
    {
      ...{ status, currency, customer: customer?.id, shippingMethod, note, externalReference, ...totals },
      lines: lines.map(({ sku, quantity, unitPriceMinor }) => ({ sku, quantity, unitPriceMinor })),
      ...{ shippingAddress, billingAddress },
    },
    GROUPS,
  )
}
