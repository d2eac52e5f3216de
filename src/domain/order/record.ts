import type { StoredAddress } from '../address/address'
import type { CustomerNames, NewRecord, StaffNames, StoredField, StoredFields, Writer } from '../record'
import { namesWhere, newRecord } from '../record'
import { minor } from '../money'
import type { Balance } from './balance'
import type { OrderDetails } from './details'
import { STORED_DETAILS } from './details'
import type { FulfilmentStatus, PaymentStatus } from './fulfilment'
import type { OrderStatus } from './lifecycle'

/** Where an order can come from. */
export const ORDER_SOURCES = [
  ...(['admin', 'rest', 'graphql', 'v1', 'mcp'] as const),
  ...(['storefront', 'import', 'script'] as const),
] as const
export type OrderSource = (typeof ORDER_SOURCES)[number]

/** An order as it is stored, without its lines and charges. Amounts are minor units of `currency`; times are ISO 8601. */
export interface OrderRecord extends Balance, OrderDetails {
  id: string
  number: string
  status: OrderStatus
  /** What a held order goes back to. */
  heldFrom: OrderStatus | null
  paymentStatus: PaymentStatus
  fulfilmentStatus: FulfilmentStatus
  /** Null for a draft. */
  placedAt: string | null
  customerId: string | null
  /** Name and address as they were when the order was placed. */
  customerName: string | null
  customerEmail: string | null
  /** The SKUs of the lines, for the search: see `lineSkus`. */
  lineSkus: string | null
  currency: string
  pricesIncludeTax: boolean
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  refundWaivedMinor: number
  /** A draft's may have gaps, or nothing at all. */
  shippingAddress: StoredAddress
  billingAddress: StoredAddress
  /** The code of one of the store's shipping methods. */
  shippingMethod: string | null
  shippingMethodTitle: string | null
  internalNote: string | null
  /** One for each filled basket: see `OrderInput`. */
  checkoutKey: string | null
  source: OrderSource
  /** Where it was placed, if not here: `amazon`, `till-2`. */
  salesChannel: string | null
  /** Its number there; of a sales channel, each is of one order. */
  salesChannelNumber: string | null
  /** Whether its customer gets email messages about it. */
  notify: boolean
  createdById: string | null
  updatedById: string | null
  createdAt: string
  updatedAt: string
}

const shown = { reader: 'customer' } as const
const byActions = { ...shown, writer: 'action' } as const
const untilPlaced = { ...shown, writer: 'draft' } as const
const amount = { as: 'number', ...byActions } as const
const statusOf = { as: 'text', ...byActions } as const

/**
 * The one description of an order's stored fields. What inserts, prices, imports, seeds, reads, presents and audits orders
 * derives from it; the order's lines and everything else that belongs to it are described in `record-parts.ts`.
 */
export const ORDER_FIELDS = {
  id: { as: 'uuid', ...shown, writer: 'system' },
  number: { as: 'text', ...byActions },
  status: { ...statusOf, isAudited: true },
  heldFrom: { ...statusOf, initial: null },
  paymentStatus: statusOf,
  fulfilmentStatus: statusOf,
  placedAt: { as: 'time', ...byActions },
  customerId: { as: 'uuid', ...untilPlaced, field: 'customer', isAudited: true },
  customerName: { as: 'text', ...untilPlaced },
  customerEmail: { as: 'text', ...untilPlaced, initial: null },
  lineSkus: { as: 'text', reader: 'none', writer: 'system' },
  currency: { as: 'text', ...untilPlaced, isAudited: true },
  pricesIncludeTax: { as: 'boolean', ...byActions },
  subtotalMinor: { ...amount, isAudited: true },
  discountTotalMinor: { ...amount, isAudited: true },
  shippingTotalMinor: { ...amount, isAudited: true },
  taxTotalMinor: { ...amount, isAudited: true },
  totalMinor: { ...amount, isAudited: true },
  paidTotalMinor: { ...amount, initial: 0 },
  refundedTotalMinor: { ...amount, initial: 0 },
  balance: { ...statusOf, initial: 'settled' },
  owedMinor: { ...amount, initial: minor(0) },
  refundDueMinor: { ...amount, initial: minor(0) },
  refundWaivedMinor: { as: 'number', reader: 'staff', writer: 'action', initial: 0 },
  shippingAddress: { as: 'address', ...shown, writer: 'author', isAudited: true },
  billingAddress: { as: 'address', ...untilPlaced, isAudited: true },
  shippingMethod: { as: 'text', ...untilPlaced, initial: null, isAudited: true },
  shippingMethodTitle: { as: 'text', ...byActions, initial: null },
  ...STORED_DETAILS,
  internalNote: { as: 'text', reader: 'staff', writer: 'author', initial: null },
  checkoutKey: { as: 'text', reader: 'none', writer: 'action', initial: null },
  source: { as: 'text', reader: 'staff', writer: 'action' },
  salesChannel: { as: 'text', reader: 'staff', writer: 'action', initial: null, isAudited: true },
  salesChannelNumber: { as: 'text', reader: 'staff', writer: 'action', initial: null, isAudited: true },
  notify: { as: 'boolean', reader: 'staff', writer: 'action', initial: true },
  createdById: { as: 'uuid', reader: 'staff', writer: 'system', field: 'createdBy' },
  updatedById: { as: 'uuid', reader: 'staff', writer: 'system', field: 'updatedBy' },
  createdAt: { as: 'time', ...shown, writer: 'system' },
  updatedAt: { as: 'time', ...shown, writer: 'system' },
} as const satisfies StoredFields<OrderRecord>

export type OrderField = keyof OrderRecord

/** An order as its customer may read it. */
export type CustomerOrderRecord = Pick<OrderRecord, CustomerNames<typeof ORDER_FIELDS>>
/** An order as staff may read it. */
export type StaffOrderRecord = Pick<OrderRecord, StaffNames<typeof ORDER_FIELDS>>

const isShown = ({ reader }: StoredField) => reader === 'customer'

/** What customers read of their orders. */
export const CUSTOMER_ORDER_FIELDS = namesWhere(ORDER_FIELDS, isShown)
/** What staff read of an order. */
export const STAFF_ORDER_FIELDS = namesWhere(ORDER_FIELDS, ({ reader }) => reader !== 'none')
/** What the audit trail tells of a new order. */
export const AUDITED_ORDER_FIELDS = namesWhere(ORDER_FIELDS, ({ isAudited }) => isAudited === true)

/** A field's name in the collection. */
export function nameInCollection(name: OrderField): string {
  const field: StoredField = ORDER_FIELDS[name]
  return field.field ?? name
}

/** What one kind of writer writes, by the collection's names. */
export function orderFieldsWrittenBy(writer: Writer): string[] {
  return namesWhere(ORDER_FIELDS, (field) => field.writer === writer).map(nameInCollection)
}

/** What the maker of an order has to say about it. */
export type NewOrderRecord = NewRecord<OrderRecord, typeof ORDER_FIELDS>

/** A complete order: what is given, and initial values for everything else. */
export function newOrderRecord(given: NewOrderRecord): OrderRecord {
  return newRecord<OrderRecord, typeof ORDER_FIELDS>(ORDER_FIELDS, given)
}
