import type { Role } from '@/domain/account/roles'
import { ORDER_ROLES, STAFF_ROLES } from '@/domain/account/roles'
import { msg } from '../languages/words'

/**
 * The one table of an order's life. Select options, buttons, `allowed_actions`, documentation and tests derive from it;
 * what else follows from a status (stock, work queue, tone, words …) is in `STATUS_FACTS`.
 *
 *   draft → placed → paid → partially_shipped → shipped → delivered
 *
 * Decisions that the table holds:
 * - A transition is a command for the whole order: `paid` records what is still owed, `shipped` ships all that is left,
 *   `returned` takes back all that was shipped, `refunded` pays back all that is left. Parts of it (a part payment, a
 *   part refund, some lines coming back) are recorded without leaving the status; `records` says where that may be.
 * - An order on invoice may ship before it is paid. `paid` is a status only between placing and shipping: later payments
 *   change `payment_status` alone.
 * - An order with shipped lines is not cancelled as a whole, because goods that left cannot be released. It ends by
 *   `returned` or `refunded`; both release what was never shipped.
 * - A held order goes back to the status it was held from (`heldFrom`). If it is paid in full meanwhile, it is then
 *   held from `paid`.
 * - Goods that come back line by line (`returned` asked for with `lines`) leave the order where it is, until nothing that
 *   was shipped is out any more and nothing is left to ship: then it is `returned`. Closing an order with units left to
 *   ship is a decision, and is asked for without lines.
 * - `refunded` means that everything paid has been paid back, and is final. What is due for refund and not paid back
 *   is waived by managers, with a reason; the order then stays where it is.
 * - A payment or shipment that was recorded by mistake is taken back by a correction (`corrections.ts`), which is no
 *   transition: the order then stands where it would stand without it.
 * - Money goes out by the hand of managers only: support cancels, which makes a refund due, and a manager pays it.
 */
export const STATUSES = [
  'draft',
  'placed',
  'paid',
  'on_hold',
  'partially_shipped',
  'shipped',
  'delivered',
  'returned',
  'cancelled',
  'refunded',
] as const
export type OrderStatus = (typeof STATUSES)[number]

export const ACTIONS = [
  'place',
  'pay',
  'hold',
  'resume',
  'ship',
  'deliver',
  'cancel',
  'return',
  'refund',
] as const
export type OrderAction = (typeof ACTIONS)[number]

/** What may be done in part, without the order leaving its status. */
export type RecordableAction = Extract<OrderAction, 'pay' | 'return' | 'refund'>

/**
 * What a transition does to stock: `reserve` every line; `release` what is reserved and was never shipped; `consume`
 * what is shipped (on hand and reserved); `restock` what comes back, as chosen per line, and release the rest.
 */
export type StockEffect = 'none' | 'reserve' | 'release' | 'consume' | 'restock'

/** `settle` records what is still owed; `refund_due` asks staff to pay back what was paid; `refund` pays it back. */
export type PaymentEffect = 'none' | 'settle' | 'refund_due' | 'refund'

/** Of whom a reason is asked. A customer need not justify calling off their own order. */
export type ReasonRule = 'not needed' | 'staff' | 'always'

export interface Transition {
  readonly to: OrderStatus
  readonly action: OrderAction
  /** `customer` stands for the customer whose order it is. */
  readonly who: readonly Role[]
  readonly reason: ReasonRule
  readonly stock: StockEffect
  readonly payment: PaymentEffect
}

export interface StatusRule {
  readonly label: string
  readonly transitions: readonly Transition[]
  readonly records: readonly RecordableAction[]
}

/** Roles that handle goods. */
const GOODS_ROLES = ['admin', 'manager', 'fulfilment'] as const

/** Who may do what, wherever the order stands. A transition can only narrow it. */
export const WHO_MAY = {
  place: [...ORDER_ROLES, 'customer'],
  pay: ORDER_ROLES,
  hold: STAFF_ROLES,
  resume: ORDER_ROLES,
  ship: GOODS_ROLES,
  deliver: STAFF_ROLES,
  cancel: [...ORDER_ROLES, 'customer'],
  return: STAFF_ROLES,
  refund: ['admin', 'manager'],
} as const satisfies Record<OrderAction, readonly Role[]>

const SHIP = {
  action: 'ship',
  who: WHO_MAY.ship,
  reason: 'not needed',
  stock: 'consume',
  payment: 'none',
} as const
const HOLD = {
  action: 'hold',
  who: WHO_MAY.hold,
  reason: 'always',
  stock: 'none',
  payment: 'none',
} as const
const RESUME = {
  action: 'resume',
  who: WHO_MAY.resume,
  reason: 'not needed',
  stock: 'none',
  payment: 'none',
} as const
const CANCEL = {
  action: 'cancel',
  who: WHO_MAY.cancel,
  reason: 'staff',
  stock: 'release',
  payment: 'refund_due',
} as const
const RETURN = {
  action: 'return',
  who: WHO_MAY.return,
  reason: 'always',
  stock: 'restock',
  payment: 'refund_due',
} as const
const REFUND = { action: 'refund', who: WHO_MAY.refund, reason: 'always', payment: 'refund' } as const

export const LIFECYCLE = {
  draft: {
    label: msg('Draft'),
    transitions: [
      {
        to: 'placed',
        action: 'place',
        who: WHO_MAY.place,
        reason: 'not needed',
        stock: 'reserve',
        payment: 'none',
      },
      { ...CANCEL, to: 'cancelled', reason: 'not needed', stock: 'none', payment: 'none' },
    ],
    records: [],
  },
  placed: {
    label: msg('Placed'),
    transitions: [
      { to: 'paid', action: 'pay', who: WHO_MAY.pay, reason: 'not needed', stock: 'none', payment: 'settle' },
      { ...HOLD, to: 'on_hold' },
      { ...SHIP, to: 'partially_shipped' },
      { ...SHIP, to: 'shipped' },
      { ...CANCEL, to: 'cancelled' },
    ],
    records: ['pay', 'refund'],
  },
  paid: {
    label: msg('Paid'),
    transitions: [
      { ...HOLD, to: 'on_hold' },
      { ...SHIP, to: 'partially_shipped' },
      { ...SHIP, to: 'shipped' },
      { ...CANCEL, to: 'cancelled' },
      { ...REFUND, to: 'refunded', stock: 'release' },
    ],
    records: ['refund'],
  },
  on_hold: {
    label: msg('On hold'),
    transitions: [
      { ...RESUME, to: 'placed' },
      { ...RESUME, to: 'paid' },
      { ...RESUME, to: 'partially_shipped' },
      // The order was held for a reason that the customer may not know: staff decide.
      { ...CANCEL, to: 'cancelled', who: ORDER_ROLES },
    ],
    records: ['pay', 'return', 'refund'],
  },
  partially_shipped: {
    label: msg('Partially shipped'),
    transitions: [
      // Shipping some more of it, with something still left.
      { ...SHIP, to: 'partially_shipped' },
      { ...SHIP, to: 'shipped' },
      { ...HOLD, to: 'on_hold' },
      { ...RETURN, to: 'returned' },
      { ...REFUND, to: 'refunded', stock: 'release' },
    ],
    records: ['pay', 'return', 'refund'],
  },
  shipped: {
    label: msg('Shipped'),
    transitions: [
      {
        to: 'delivered',
        action: 'deliver',
        who: WHO_MAY.deliver,
        reason: 'not needed',
        stock: 'none',
        payment: 'none',
      },
      { ...RETURN, to: 'returned' },
      { ...REFUND, to: 'refunded', stock: 'none' },
    ],
    records: ['pay', 'return', 'refund'],
  },
  delivered: {
    label: msg('Delivered'),
    transitions: [
      { ...RETURN, to: 'returned' },
      { ...REFUND, to: 'refunded', stock: 'none' },
    ],
    records: ['pay', 'return', 'refund'],
  },
  returned: {
    label: msg('Returned'),
    transitions: [{ ...REFUND, to: 'refunded', stock: 'none' }],
    records: ['pay', 'refund'],
  },
  cancelled: {
    label: msg('Cancelled'),
    transitions: [{ ...REFUND, to: 'refunded', stock: 'none' }],
    // A bank transfer can arrive after the cancellation; it is recorded, and then paid back.
    records: ['pay', 'refund'],
  },
  refunded: { label: msg('Refunded'), transitions: [], records: [] },
} as const satisfies Record<OrderStatus, StatusRule>

/** Whether a text names a status. */
export function isOrderStatus(text: string): text is OrderStatus {
  return Object.hasOwn(LIFECYCLE, text)
}

/** What people call the status. */
export function statusLabel(status: OrderStatus): string {
  return LIFECYCLE[status].label
}

/** The ways out of a status (and, for `partially_shipped`, on within it), in the order they are offered. */
export function transitionsFrom(status: OrderStatus): readonly Transition[] {
  return LIFECYCLE[status].transitions
}

/** The transition between two statuses, if the table has one. */
export function findTransition(from: OrderStatus, to: OrderStatus): Transition | undefined {
  return transitionsFrom(from).find((transition) => transition.to === to)
}

/** Whether some transition by this action ends in the status. */
export function leadsTo(action: OrderAction, to: OrderStatus): boolean {
  return STATUSES.some((from) => findTransition(from, to)?.action === action)
}

/** Whether part payments, part refunds or part returns may be recorded in this status. */
export function canRecord(status: OrderStatus, action: RecordableAction): boolean {
  const records: readonly RecordableAction[] = LIFECYCLE[status].records
  return records.includes(action)
}

/** Whether nothing can follow any more. */
export function isTerminal(status: OrderStatus): boolean {
  return transitionsFrom(status).length === 0
}

/** Whether the transition asks its doer for a reason; `asStaff` is false for a customer acting on their own order. */
export function needsReason(from: OrderStatus, to: OrderStatus, asStaff = true): boolean {
  const rule = findTransition(from, to)?.reason
  return rule === 'always' || (rule === 'staff' && asStaff)
}
