import { DomainError } from '@/domain/errors'
import type { InvoiceKind } from '@/domain/invoices/content'
import type { AllowedAction } from '@/domain/order/actions'
import { allowedActions } from '@/domain/order/actions'
import type { CustomerOrderRecord } from '@/domain/order/record'
import { CUSTOMER_ORDER_FIELDS, ORDER_FIELDS } from '@/domain/order/record'
import type {
  CustomerPayment,
  CustomerRefund,
  CustomerReturn,
  CustomerReturnLine,
  CustomerShipment,
  ExchangeNumber,
  OrderLineRecord,
  ShipmentLineRecord,
} from '@/domain/order/record-parts'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import type { BankAccount } from '@/domain/payment/epc-code'
import type { Transfer } from '@/domain/payment/transfer'
import { transferFor } from '@/domain/payment/transfer'
import { STAFF_EVENT_TYPES } from '@/domain/order/files/staff-events'
import { namesOf } from '@/domain/record'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import { textList } from '@/platform/database/text-list'
import { foundOnPrimary, readSqlOf } from '@/platform/database/replicas/reads'
import { ACCOUNT_JSON } from '@/platform/paper-settings'

import { actorFacts } from '../actions/order-state'
import type { OfferFacts, ReturnOffer } from '../returns/return-offer'
import { returnOfferOf } from '../returns/return-offer'
import { DELIVERED_AT, RETURN_SETTINGS } from '../returns/return-settings'
import { PAYMENTS, REFUNDS, RETURNS, SHIPMENTS } from './order-json'

export interface OwnOrderLine extends OrderLineRecord {
  /** Null when the article is no longer shown in the shop. */
  productSlug: string | null
}

export interface OwnInvoice {
  id: string
  number: string
  kind: InvoiceKind
  issuedOn: string
  totalMinor: number
}

/** An order as its own customer may see it: no internal note, no reasons of staff, no names of staff. Times are ISO 8601. */
export interface OwnOrder extends CustomerOrderRecord {
  lines: readonly OwnOrderLine[]
  payments: readonly CustomerPayment[]
  refunds: readonly CustomerRefund[]
  shipments: readonly (CustomerShipment & { lines: readonly ShipmentLineRecord[] })[]
  /** Invoices and credit notes, the oldest first. `issuedOn` is a day: `2026-11-30`. */
  invoices: readonly OwnInvoice[]
  /** The oldest first. */
  returns: readonly (CustomerReturn & ExchangeNumber & { lines: readonly CustomerReturnLine[] })[]
  returnOffer: ReturnOffer
  events: readonly { id: string; type: string; to: string | null; at: string; isByCustomer: boolean }[]
  allowedActions: readonly AllowedAction[]
  /** How what is owed is paid; null where nothing is. */
  transfer: Transfer | null
}

const LINES = jsonList(
  `json_build_object(${jsonPairs(ORDER_LINE_FIELDS, namesOf(ORDER_LINE_FIELDS), 'l')}, 'productSlug', p.slug)
     order by l._order`,
  `orders_lines l left join variants v on v.id = l.variant_id and v.deleted_at is null
     left join products p on p.id = v.product_id and p._status = 'published' and p.deleted_at is null
   where l._parent_id = o.id`,
)

const EVENTS = jsonList(
  `json_build_object('id', e.id, 'type', e.type, 'to', e."to", 'at', e.created_at,
     'isByCustomer', e.actor_id = o.customer_id::text) order by e.created_at, e.id`,
  `order_events e where e.order_id = o.id and e.type not in ${textList(STAFF_EVENT_TYPES)}`,
)

const INVOICES = jsonList(
  `json_build_object('id', i.id, 'number', i.number, 'kind', i.kind, 'issuedOn', i.issued_on, 'totalMinor', i.total_minor)
     order by i.created_at, i.id`,
  'invoices i where i.order_id = o.id',
)

const OWN_ORDER = `
  select ${selectFields(ORDER_FIELDS, CUSTOMER_ORDER_FIELDS, 'o')}, ${LINES} as lines,
    ${PAYMENTS.customer} as payments, ${REFUNDS.customer} as refunds, ${SHIPMENTS.customer} as shipments,
    ${RETURNS.customer} as returns, ${RETURN_SETTINGS} as settings, to_json(${DELIVERED_AT}) as "deliveredAt",
    ${EVENTS} as events, ${INVOICES} as invoices, (select ${ACCOUNT_JSON} from store s limit 1) as account
  from orders o where o.customer_id = $1 and `

const BY_ID = `${OWN_ORDER} o.id = $2::uuid`
const BY_NUMBER = `${OWN_ORDER} o.number = $2`

type Row = Omit<OwnOrder, 'allowedActions' | 'returnOffer' | 'transfer'> &
  OfferFacts & { account: BankAccount | null } & Record<string, unknown>

/**
 * One of the caller's own orders, by its id or its number.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, or `NOT_FOUND` for another account's order as for one that does not exist.
 */
export async function findOwnOrder(
  ctx: Context,
  key: { id: string } | { number: string },
): Promise<OwnOrder> {
  if (ctx.actor.id === null) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to see your orders.')
  const sql = readSqlOf(ctx.payload)
  const owner = ctx.actor.id
  const find = async () => {
    if ('number' in key) return sql.prepared<Row>('own-order-by-number', BY_NUMBER, [owner, key.number])
    return UUID.test(key.id) ? sql.prepared<Row>('own-order', BY_ID, [owner, key.id]) : []
  }
  const row = await foundOnPrimary(ctx.payload, async () => (await find())[0])
  if (!row) throw new DomainError('NOT_FOUND', 'No such order.')
  const { settings, deliveredAt, account, ...order } = row
  return {
    ...order,
    allowedActions: allowedActions(order, actorFacts(ctx, order)),
    returnOffer: returnOfferOf(order, { settings, deliveredAt }),
    transfer: transferFor(order, account),
  }
}
