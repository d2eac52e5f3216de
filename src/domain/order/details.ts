import { vatNumberProblem } from '../invoices/vat-number'
import { msg } from '../languages/words'
import type { StoredField } from '../record'

/** A text that belongs to an order besides its goods, its money and its addresses. */
export interface OrderDetail {
  /** What pages and email messages call it. */
  readonly label: string
  /** What the checkout calls it, where that is something else. */
  readonly formLabel?: string
  /** What the panel calls it, where that is something else. */
  readonly staffLabel?: string
  /** What the panel's form says of it. */
  readonly hint?: string
  /** In characters. */
  readonly maxLength: number
  /** Whether it has several lines: pages show it apart, and email messages leave it out. */
  readonly isLong?: true
  /** Why a text is refused, where not every one is taken; undefined for one that is taken. */
  readonly problem?: (text: string) => string | undefined
  /** Who gives and reads it: those who order (and staff), or staff alone. */
  readonly givenBy: 'buyer' | 'staff'
  /** Whether no two orders may have the same one. */
  readonly isUnique?: true
  /** Whether lists can be filtered by it: it has an index. */
  readonly isFilter?: true
  /** Whether searches look at it. The column that they look at is kept by a trigger: a migration has to change that too. */
  readonly isSearched?: true
}

/**
 * The details of an order: one entry is one field of the checkout, the panel, REST, GraphQL, the integrator API, the pages of
 * an order, its email messages and its audit entries.
 */
export const ORDER_DETAILS = {
  note: {
    label: 'Your note',
    formLabel: 'Note to us',
    staffLabel: msg('Note of the customer'),
    maxLength: 2000,
    isLong: true,
    givenBy: 'buyer',
  },
  purchaseOrderNumber: {
    label: msg('Purchase order number'),
    hint: 'The customer’s own number of this order.',
    maxLength: 100,
    givenBy: 'buyer',
    isFilter: true,
    isSearched: true,
  },
  vatNumber: {
    label: msg('VAT number'),
    hint: 'Of a business in the European Union, such as DE136695976: it stands on the invoice.',
    maxLength: 20,
    problem: vatNumberProblem,
    givenBy: 'buyer',
  },
  buyerReference: {
    label: msg('Reference for the invoice'),
    hint: 'By which the customer’s office finds the invoice, such as a cost centre or a Leitweg-ID.',
    maxLength: 100,
    givenBy: 'buyer',
  },
  externalReference: {
    label: msg('External reference'),
    hint: 'The order’s number in another system.',
    maxLength: 100,
    givenBy: 'staff',
    isUnique: true,
    isFilter: true,
    isSearched: true,
  },
} as const satisfies Readonly<Record<string, OrderDetail>>

export type OrderDetailName = keyof typeof ORDER_DETAILS

/** The details of an order as they are stored. */
export type OrderDetails = { [Name in OrderDetailName]: string | null }

type GivenBy<Giver> = {
  [Name in OrderDetailName]: (typeof ORDER_DETAILS)[Name] extends { givenBy: Giver } ? Name : never
}[OrderDetailName]

export type BuyerDetailName = GivenBy<'buyer'>
export type StaffDetailName = GivenBy<'staff'>

/** A detail with its name. */
export interface NamedDetail<Name extends OrderDetailName = OrderDetailName> extends OrderDetail {
  readonly name: Name
}

const entries = Object.entries(ORDER_DETAILS) as [OrderDetailName, OrderDetail][]

/** Every detail, in the order in which it is shown. */
export const DETAILS: readonly NamedDetail[] = entries.map(([name, detail]) => ({ name, ...detail }))

/** Why a text that is given for a detail is refused; undefined for one that is taken, and for none at all. */
export function detailProblem({ problem }: Pick<OrderDetail, 'problem'>, text: string): string | undefined {
  return text.trim() === '' ? undefined : problem?.(text)
}

/** Those that buyers give and read. */
export const BUYER_DETAILS = DETAILS.filter(
  (detail): detail is NamedDetail<BuyerDetailName> => detail.givenBy === 'buyer',
)

/** Those that staff alone give. */
export const STAFF_GIVEN_DETAILS = DETAILS.filter(
  (detail): detail is NamedDetail<StaffDetailName> => detail.givenBy === 'staff',
)

type StoredDetail<Detail> = StoredField<string | null> & {
  readonly as: 'text'
  readonly reader: Detail extends { givenBy: 'buyer' } ? 'customer' : 'staff'
  readonly writer: 'author'
  readonly initial: null
  readonly isAudited: true
}

/** How the details are stored. */
export const STORED_DETAILS = Object.fromEntries(
  DETAILS.map(({ name, givenBy }) => [
    name,
    {
      ...{ as: 'text', writer: 'author', initial: null, isAudited: true },
      reader: givenBy === 'buyer' ? 'customer' : 'staff',
    },
  ]),
) as unknown as { readonly [Name in OrderDetailName]: StoredDetail<(typeof ORDER_DETAILS)[Name]> }

/** The details of an order as they are given: null for what is not given. */
export function detailsOf(given: {
  readonly [Name in OrderDetailName]?: string | null | undefined
}): OrderDetails {
  return Object.fromEntries(DETAILS.map(({ name }) => [name, given[name] ?? null])) as OrderDetails
}

/** A detail that is there, as it is shown. */
export interface ShownDetail {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly isLong: boolean
}

/** The details of an order that are there, for its buyer or for staff. */
export function shownDetails(order: Readonly<Partial<OrderDetails>>, to: 'buyer' | 'staff'): ShownDetail[] {
  const readable = to === 'buyer' ? BUYER_DETAILS : DETAILS
  return readable.flatMap(({ name, label, staffLabel, isLong = false }) => {
    const text = order[name]?.trim() ?? ''
    if (text === '') return []
    return [{ name, text, isLong, label: to === 'staff' ? (staffLabel ?? label) : label }]
  })
}
