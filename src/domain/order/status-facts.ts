import { msg } from '../languages/words'
import type { OrderStatus } from './lifecycle'
import { STATUSES } from './lifecycle'

/**
 * `draft`: nothing is agreed. `open`: staff still work on the order or wait for something. `completed`: the customer has
 * what they ordered. `over`: the order ended and the customer keeps nothing of it, so that nothing of it is owed.
 */
type Phase = 'draft' | 'open' | 'completed' | 'over'

/** The queues of work on the panel's first page. */
export type WorkQueue = 'toShip' | 'onHold'

/** Whether the order counts as a sale. `if shipped`: not when it was paid back before anything left. */
export type SaleRule = 'no' | 'yes' | 'if shipped'

/** How a status reads at a glance in the panel. Colour never stands alone: the words say the same. */
export type Tone = 'neutral' | 'info' | 'warning' | 'success' | 'danger'

/** The same in the shop. */
export type CustomerTone = 'neutral' | 'good' | 'wait' | 'bad'

/** `goods`: lines, prices, discounts and the price of shipping. `contact`: billing address and email address. */
export const EDIT_PARTS = ['goods', 'delivery address', 'contact'] as const
export type EditPart = (typeof EDIT_PARTS)[number]

/** What follows from a status besides its transitions. */
interface StatusFacts {
  readonly phase: Phase
  /** Whether the units that are still to be shipped are reserved. */
  readonly reserves: boolean
  readonly queue: WorkQueue | null
  readonly sale: SaleRule
  /** Whether an import may book a credit note on an order in this status. */
  readonly takesCreditNotes: boolean
  /** What of an order that was placed may still be changed: `domain/order/editing` has the rules. */
  readonly edits: readonly EditPart[]
  readonly tone: Tone
  /** What the staff's timeline says of the change to this status. */
  readonly happened: string
  readonly customer: {
    readonly label: string
    /** What it means to the customer. */
    readonly text: string
    readonly tone: CustomerTone
    /** What the customer's timeline says of the change to this status. */
    readonly happened: string
  }
}

/** One entry per status: a new status does not compile without one. Its label and transitions are in `LIFECYCLE`. */
const STATUS_FACTS = {
  draft: {
    ...{ phase: 'draft', reserves: false, queue: null, sale: 'no', takesCreditNotes: false },
    edits: [],
    tone: 'neutral',
    happened: msg('Draft written'),
    customer: {
      label: 'Being prepared',
      text: 'We are putting this order together for you.',
      tone: 'neutral',
      happened: 'Order begun',
    },
  },
  placed: {
    ...{ phase: 'open', reserves: true, queue: null, sale: 'yes', takesCreditNotes: false },
    edits: EDIT_PARTS,
    tone: 'info',
    happened: msg('Order placed'),
    customer: {
      label: 'Received',
      text: 'We have your order, and its goods are put aside for you.',
      tone: 'wait',
      happened: 'Order received',
    },
  },
  paid: {
    ...{ phase: 'open', reserves: true, queue: 'toShip', sale: 'yes', takesCreditNotes: false },
    edits: EDIT_PARTS,
    tone: 'info',
    happened: msg('Paid in full'),
    customer: {
      label: 'Paid',
      text: 'Your payment has arrived. We are packing.',
      tone: 'good',
      happened: 'Paid in full',
    },
  },
  on_hold: {
    ...{ phase: 'open', reserves: true, queue: 'onHold', sale: 'yes', takesCreditNotes: false },
    edits: EDIT_PARTS,
    tone: 'warning',
    happened: msg('Put on hold'),
    customer: {
      label: 'On hold',
      text: 'We have a question before we go on and will write to you.',
      tone: 'wait',
      happened: 'Put on hold',
    },
  },
  partially_shipped: {
    ...{ phase: 'open', reserves: true, queue: 'toShip', sale: 'yes', takesCreditNotes: false },
    edits: ['goods', 'contact'],
    tone: 'info',
    happened: msg('Partly shipped'),
    customer: {
      label: 'Partly sent',
      text: 'A part is on its way; the rest follows.',
      tone: 'good',
      happened: 'A part sent',
    },
  },
  shipped: {
    ...{ phase: 'open', reserves: false, queue: null, sale: 'yes', takesCreditNotes: false },
    edits: ['contact'],
    tone: 'success',
    happened: msg('Shipped'),
    customer: {
      label: 'On its way',
      text: 'Everything has left our stockroom.',
      tone: 'good',
      happened: 'Sent',
    },
  },
  delivered: {
    ...{ phase: 'completed', reserves: false, queue: null, sale: 'yes', takesCreditNotes: true },
    edits: ['contact'],
    tone: 'success',
    happened: msg('Delivered'),
    customer: {
      label: 'Delivered',
      text: 'Your order has arrived.',
      tone: 'good',
      happened: 'Delivered',
    },
  },
  returned: {
    ...{ phase: 'over', reserves: false, queue: null, sale: 'yes', takesCreditNotes: true },
    edits: [],
    tone: 'neutral',
    happened: msg('Taken back'),
    customer: {
      label: 'Returned',
      text: 'The goods have come back to us.',
      tone: 'neutral',
      happened: 'Goods came back',
    },
  },
  cancelled: {
    ...{ phase: 'over', reserves: false, queue: null, sale: 'no', takesCreditNotes: false },
    edits: [],
    tone: 'danger',
    happened: msg('Cancelled'),
    customer: {
      label: 'Cancelled',
      text: 'This order has been called off. Nothing will be sent.',
      tone: 'bad',
      happened: 'Cancelled',
    },
  },
  refunded: {
    ...{ phase: 'over', reserves: false, queue: null, sale: 'if shipped', takesCreditNotes: false },
    edits: [],
    tone: 'neutral',
    happened: msg('Refunded'),
    customer: {
      label: 'Refunded',
      text: 'All that you paid has been paid back.',
      tone: 'neutral',
      happened: 'Refunded',
    },
  },
} as const satisfies Record<OrderStatus, StatusFacts>

/** The facts of a status, typed alike for all of them. */
export function factsOf(status: OrderStatus): StatusFacts {
  return STATUS_FACTS[status]
}

/** The statuses of which the facts hold, in the order of an order's life. */
export function statusesWith(holds: (facts: StatusFacts) => boolean): readonly OrderStatus[] {
  return STATUSES.filter((status) => holds(STATUS_FACTS[status]))
}

/** Whether the order is still composed: nothing is reserved, promised or owed. */
export function isDraft(status: OrderStatus): boolean {
  return STATUS_FACTS[status].phase === 'draft'
}

/** Whether the order ended and the customer keeps nothing of it. */
export function isOver(status: OrderStatus): boolean {
  return STATUS_FACTS[status].phase === 'over'
}

/** Whether staff still work on the order or wait for something, drafts included. */
export const OPEN_STATUSES = statusesWith(({ phase }) => phase === 'draft' || phase === 'open')

/** The statuses in which the units that are still to be shipped are reserved. */
export const RESERVING_STATUSES = statusesWith(({ reserves }) => reserves)
