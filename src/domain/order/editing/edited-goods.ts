import { DomainError, invalidField } from '../../errors'
import type { LineEdit } from './edits'
import { lineEditProblems, notEditable } from './edits'
import type { OrderStatus } from '../lifecycle'
import type { LineFacts } from '../lines'
import { assertNoProblems } from '../lines'
import type { LineTotals, OrderTotals } from '../totals'
import { computeTotals } from '../totals'

/** What a line costs, in minor units of the order's currency. */
export interface LinePrice {
  readonly unitPriceMinor: number
  readonly taxRateBp: number
  /** The discount on this line alone. */
  readonly ownDiscountMinor: number
}

/** A line that an order has. */
export interface AgreedLine extends LineFacts, LinePrice {
  readonly id: string
  readonly discountMinor: number
  readonly taxTotalMinor: number
}

/** A line that an edit adds. */
export interface AddedLine extends LinePrice {
  readonly quantity: number
}

export interface AgreedCharge {
  readonly kind: 'shipping' | 'manual' | 'discount'
  readonly code: string
  readonly title: string
  readonly amountMinor: number
}

/** What was agreed with an order, as far as its goods and its money are concerned. */
export interface AgreedOrder<Line extends AgreedLine = AgreedLine> {
  readonly status: OrderStatus
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly Line[]
  readonly charges: readonly AgreedCharge[]
  readonly taxTotalMinor: number
  readonly totalMinor: number
}

/** What is asked for. Absent is as it was. */
export interface GoodsEdit<Added extends AddedLine = AddedLine> {
  readonly lines?: readonly LineEdit[] | undefined
  readonly added?: readonly Added[] | undefined
  /** The discount on the whole order, in place of what it has. */
  readonly discountMinor?: number | undefined
  readonly shippingMinor?: number | undefined
  /** The standard rate where the order goes: a changed price of shipping is taxed by it. */
  readonly shippingTaxRateBp: number
  /** The rates of the lines where the order goes from now on, by the line's id; without them those that were agreed stay. */
  readonly taxRates?: ReadonlyMap<string, number> | undefined
}

/** What an edited order comes to. */
export interface EditedGoods<Line extends AgreedLine, Added extends AddedLine> {
  readonly kept: readonly (Line & LineTotals)[]
  readonly removed: readonly Line[]
  readonly added: readonly (Added & LineTotals)[]
  readonly charges: readonly AgreedCharge[]
  readonly totals: Omit<OrderTotals, 'lines'>
}

/** The most lines that an order has. */
const MAX_LINES = 500

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** Tax of shipping and manual charges, as it was agreed. */
const shippingTaxOf = ({ taxTotalMinor, lines }: AgreedOrder) =>
  taxTotalMinor - sumOf(lines.map((line) => line.taxTotalMinor))

const shippingOf = (charges: readonly AgreedCharge[]) =>
  sumOf(charges.filter(({ kind }) => kind !== 'discount').map(({ amountMinor }) => amountMinor))

/**
 * Refuses to change amounts that our rules do not come to: of an order that was priced elsewhere or taken over, a change
 * would change more than it says.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`.
 */
function assertPricedHere(order: AgreedOrder): void {
  const because =
    'its amounts were not worked out here, so that they stay as they are: refund the difference instead'
  try {
    const { lines, totalMinor } = totalsOf(order, order.lines, { shippingTaxMinor: shippingTaxOf(order) })
    const isSame = lines.every(({ discountMinor, taxTotalMinor }, index) => {
      const line = order.lines[index]
      return line?.discountMinor === discountMinor && line.taxTotalMinor === taxTotalMinor
    })
    if (isSame && totalMinor === order.totalMinor) return
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
  throw notEditable(order.status, because)
}

function totalsOf(
  { currency, pricesIncludeTax, charges }: Pick<AgreedOrder, 'currency' | 'pricesIncludeTax' | 'charges'>,
  lines: readonly (LinePrice & { readonly quantity: number })[],
  shipping: { shippingTaxMinor?: number; shippingTaxRateBp?: number },
): OrderTotals {
  return computeTotals({ currency, pricesIncludeTax, lines, charges, shippingTaxRateBp: 0, ...shipping })
}

/** The charges with another discount or another price of shipping; a price of several parts becomes one. */
function chargesAfter(
  charges: readonly AgreedCharge[],
  { discountMinor, shippingMinor }: Pick<GoodsEdit, 'discountMinor' | 'shippingMinor'>,
): AgreedCharge[] {
  const replaced = (kind: 'shipping' | 'discount', title: string, amountMinor: number | undefined) => {
    const own = charges.filter((charge) => charge.kind === kind)
    if (amountMinor === undefined) return own
    const [first] = own
    const isGone = amountMinor === 0 && kind === 'discount'
    return isGone ? [] : [{ ...(first ?? { kind, code: kind, title }), amountMinor }]
  }
  return [
    ...replaced('shipping', 'Shipping', shippingMinor),
    ...charges.filter(({ kind }) => kind === 'manual'),
    ...replaced('discount', 'Discount', discountMinor),
  ]
}

function withEdit<Line extends AgreedLine>(
  line: Line,
  edit: LineEdit | undefined,
  rate: number | undefined,
): Line {
  const { quantity, unitPriceMinor, ownDiscountMinor } = edit ?? {}
  return {
    ...line,
    quantity: quantity ?? line.quantity,
    unitPriceMinor: unitPriceMinor ?? line.unitPriceMinor,
    ownDiscountMinor: ownDiscountMinor ?? line.ownDiscountMinor,
    taxRateBp: rate ?? line.taxRateBp,
  }
}

function assertLineCount(count: number): void {
  if (count === 0) throw invalidField('lines', 'An order keeps at least one line: cancel it instead')
  if (count > MAX_LINES) throw invalidField('add_lines', `An order has at most ${String(MAX_LINES)} lines.`)
}

/**
 * The goods and the money of an order with an edit, by the rules of placing. Prices, tax rates and the price of shipping that
 * the edit does not name stay as they were agreed.
 * @throws DomainError `VALIDATION_ERROR` naming each wrong input; `TRANSITION_NOT_ALLOWED` when its amounts are not ours.
 */
export function editGoods<Line extends AgreedLine, Added extends AddedLine>(
  order: AgreedOrder<Line>,
  edit: GoodsEdit<Added>,
): EditedGoods<Line, Added> {
  assertPricedHere(order)
  const edits = edit.lines ?? []
  assertNoProblems(lineEditProblems(order.lines, edits))
  const byId = new Map(edits.map((line) => [line.lineId, line]))
  const edited = order.lines.map((line) => withEdit(line, byId.get(line.id), edit.taxRates?.get(line.id)))
  const kept = edited.filter(({ quantity }) => quantity > 0)
  const gone = new Set(edited.filter(({ quantity }) => quantity === 0).map(({ id }) => id))
  const added = edit.added ?? []
  assertLineCount(kept.length + added.length)
  const charges = chargesAfter(order.charges, edit)
  const isShippingKept = edit.taxRates === undefined && shippingOf(charges) === shippingOf(order.charges)
  const { lines, ...totals } = totalsOf(
    { ...order, charges },
    [...kept, ...added],
    isShippingKept
      ? { shippingTaxMinor: shippingTaxOf(order) }
      : { shippingTaxRateBp: edit.shippingTaxRateBp },
  )
  const withTotals = <Part extends object>(parts: readonly Part[], from: number) =>
    parts.map((part, index) => ({ ...part, ...(lines[from + index] as LineTotals) }))
  return {
    kept: withTotals(kept, 0),
    removed: order.lines.filter(({ id }) => gone.has(id)),
    added: withTotals(added, kept.length),
    charges,
    totals,
  }
}
