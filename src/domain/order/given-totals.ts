import type { FieldProblem } from '../errors'
import { allocate, minor, multiplyMinor, sumMinor } from '../money'
import type { Minor } from '../money'
import { taxInGross, taxOnNet } from '../tax'
import { assertNoProblems } from './lines'
import type { ChargeInput, LineInput, LineTotals, OrderTotals } from './totals'

/** A line of an order that was priced elsewhere. What is not given is computed. */
export interface GivenLine extends Omit<LineInput, 'taxRateBp'> {
  readonly lineTotalMinor?: number | undefined
  /** Given by all lines, where one has it; by none, the order's discount is shared out by value. */
  readonly discountMinor?: number | undefined
  readonly taxRateBp?: number | undefined
  /** Instead of what the rate comes to: other shops round in other ways. */
  readonly taxTotalMinor?: number | undefined
}

export interface GivenCharge extends ChargeInput {
  readonly taxTotalMinor?: number | undefined
}

/** An order that was priced elsewhere, in minor units of one currency. Totals that are given are held against the parts. */
export interface GivenOrder {
  readonly pricesIncludeTax: boolean
  readonly lines: readonly GivenLine[]
  readonly charges: readonly GivenCharge[]
  readonly subtotalMinor?: number | undefined
  readonly discountTotalMinor?: number | undefined
  readonly shippingTotalMinor?: number | undefined
  /** Where no line and no charge says its tax, this one is shared out by value. */
  readonly taxTotalMinor?: number | undefined
  readonly totalMinor: number
}

type Problems = FieldProblem[]

/** Both figures of a sum that does not hold. */
function expectSame(problems: Problems, path: string, figures: { given?: number | undefined; sum: number }) {
  const { given, sum } = figures
  if (given === undefined || given === sum) return
  problems.push({
    path,
    message: `The parts come to ${String(sum)} minor units, not to ${String(given)}.`,
  })
}

function refuseNegative(problems: Problems, path: string, amount: number | undefined): void {
  if (amount !== undefined && amount < 0) problems.push({ path, message: 'must not be negative' })
}

/** Whether all amounts together can be held exactly. What is added up here may be rounded: it is only compared with the limit. */
function isCountable({ lines, charges, taxTotalMinor = 0 }: GivenOrder): boolean {
  const goods = lines.map((line) => line.quantity * line.unitPriceMinor + (line.taxTotalMinor ?? 0))
  const others = charges.map((charge) => Math.abs(charge.amountMinor) + (charge.taxTotalMinor ?? 0))
  const largest = [...goods, ...others, taxTotalMinor].reduce((sum, amount) => sum + amount, 0)
  return largest < Number.MAX_SAFE_INTEGER / 2
}

/** Amounts that no order can have, whatever they sum to. */
function amountProblems(order: GivenOrder): Problems {
  const { lines, charges, taxTotalMinor } = order
  const problems: Problems = []
  lines.forEach((line, index) => {
    const path = `lines.${String(index)}`
    refuseNegative(problems, `${path}.unit_price`, line.unitPriceMinor)
    refuseNegative(problems, `${path}.discount`, line.discountMinor)
    refuseNegative(problems, `${path}.tax_total`, line.taxTotalMinor)
  })
  charges.forEach(({ kind, amountMinor, taxTotalMinor: tax }, index) => {
    const path = `charges.${String(index)}`
    if (kind !== 'manual') refuseNegative(problems, `${path}.amount`, amountMinor)
    if (kind === 'discount' && tax !== undefined)
      problems.push({ path: `${path}.tax_total`, message: 'A discount lowers the tax of the lines.' })
    else refuseNegative(problems, `${path}.tax_total`, tax)
  })
  refuseNegative(problems, 'tax_total', taxTotalMinor)
  if (!isCountable(order)) problems.push({ path: 'total', message: 'The amounts are too large.' })
  return problems
}

/** Each line's share of the discount: as given, or by value. */
function discountsOf({ lines }: GivenOrder, totals: readonly Minor[], discount: Minor): Minor[] {
  if (lines.every(({ discountMinor }) => discountMinor === undefined)) return allocate(discount, totals)
  return lines.map(({ discountMinor = 0 }) => minor(discountMinor))
}

interface Discounted {
  totals: readonly Minor[]
  /** Of each line. */
  shares: readonly Minor[]
  /** Of the order. */
  discount: Minor
}

function discountProblems({ totals, shares, discount }: Discounted): Problems {
  const problems = shares.flatMap((share, index): Problems => {
    const most = totals[index] ?? 0
    const message = `The discount exceeds the line total, ${String(most)} minor units.`
    return share > most ? [{ path: `lines.${String(index)}.discount`, message }] : []
  })
  if (discount > sumMinor(totals))
    problems.push({ path: 'charges', message: 'The discount exceeds the value of the goods.' })
  const sum = sumMinor(shares)
  if (sum !== discount) {
    const message = `The charges of the kind discount are ${String(discount)} minor units, the discounts of the lines ${String(sum)}.`
    problems.push({ path: 'charges', message })
  }
  return problems
}

interface Taxes {
  lines: readonly Minor[]
  shipping: Minor
}

/** The tax of lines and charges: as given, by their rates, or as shares of the order's. */
function taxesOf(order: GivenOrder, nets: readonly number[]): Taxes {
  const { lines, charges, pricesIncludeTax, taxTotalMinor } = order
  const isTold =
    lines.some(({ taxRateBp, taxTotalMinor: tax }) => taxRateBp !== undefined || tax !== undefined) ||
    charges.some(({ taxTotalMinor: tax }) => tax !== undefined)
  if (!isTold) {
    const weights = [...nets, ...charges.map(valueOf)]
    const shares = allocate(taxTotalMinor ?? 0, weights)
    return { lines: shares.slice(0, nets.length), shipping: sumMinor(shares.slice(nets.length)) }
  }
  const taxOf = pricesIncludeTax ? taxInGross : taxOnNet
  return {
    lines: lines.map(({ taxRateBp = 0, taxTotalMinor: tax }, index) =>
      tax === undefined ? taxOf(nets[index] ?? 0, taxRateBp) : minor(tax),
    ),
    shipping: sumMinor(charges.map(({ taxTotalMinor: tax = 0 }) => tax)),
  }
}

/** What a charge weighs when tax is shared out. */
const valueOf = ({ kind, amountMinor }: GivenCharge) => (kind === 'discount' ? 0 : Math.max(0, amountMinor))

/** Tax that prices include is a part of them. */
function taxProblems(order: GivenOrder, nets: readonly number[], taxes: Taxes): Problems {
  if (!order.pricesIncludeTax) return []
  return taxes.lines.flatMap((tax, index): Problems => {
    const net = nets[index] ?? 0
    const message = `Prices include tax: it is at most ${String(net)} minor units here, not ${String(tax)}.`
    return tax > net ? [{ path: `lines.${String(index)}.tax_total`, message }] : []
  })
}

/** Where the totals that were given are not those that the parts come to. */
function sumProblems(order: GivenOrder, totals: Omit<OrderTotals, 'lines'>): Problems {
  const problems: Problems = []
  expectSame(problems, 'subtotal', { given: order.subtotalMinor, sum: totals.subtotalMinor })
  expectSame(problems, 'discount_total', { given: order.discountTotalMinor, sum: totals.discountTotalMinor })
  expectSame(problems, 'shipping_total', { given: order.shippingTotalMinor, sum: totals.shippingTotalMinor })
  expectSame(problems, 'tax_total', { given: order.taxTotalMinor, sum: totals.taxTotalMinor })
  expectSame(problems, 'total', { given: order.totalMinor, sum: totals.totalMinor })
  refuseNegative(problems, 'total', totals.totalMinor)
  return problems
}

const amountsOf = ({ charges }: GivenOrder, isMeant: (charge: GivenCharge) => boolean) =>
  sumMinor(charges.filter(isMeant).map(({ amountMinor }) => amountMinor))

/**
 * The totals of an order that was priced elsewhere: nothing is priced again, and everything has to add up as the totals of our
 * own orders do. Σ line totals = subtotal, Σ line discounts = discount total, Σ taxes = tax total, and subtotal − discount +
 * shipping (+ tax, when prices exclude it) = total. Amounts are minor units.
 * @throws DomainError `VALIDATION_ERROR` with the path of each amount that does not hold, and both figures.
 */
export function totalsAsGiven(order: GivenOrder): OrderTotals {
  const problems = amountProblems(order)
  assertNoProblems(problems)
  const lineTotals = order.lines.map((line) => multiplyMinor(line.unitPriceMinor, line.quantity))
  order.lines.forEach(({ lineTotalMinor: given }, index) =>
    expectSame(problems, `lines.${String(index)}.line_total`, { given, sum: lineTotals[index] ?? 0 }),
  )
  const subtotalMinor = sumMinor(lineTotals)
  const discountTotalMinor = amountsOf(order, ({ kind }) => kind === 'discount')
  const shippingTotalMinor = amountsOf(order, ({ kind }) => kind !== 'discount')
  const discounts = discountsOf(order, lineTotals, discountTotalMinor)
  const found = discountProblems({ totals: lineTotals, shares: discounts, discount: discountTotalMinor })
  assertNoProblems([...problems, ...found])
  const nets = lineTotals.map((total, index) => total - (discounts[index] ?? 0))
  const taxes = taxesOf(order, nets)
  const taxTotalMinor = sumMinor([...taxes.lines, taxes.shipping])
  const taxOnTop = order.pricesIncludeTax ? 0 : taxTotalMinor
  const totalMinor = minor(subtotalMinor - discountTotalMinor + shippingTotalMinor + taxOnTop)
  const charged = { subtotalMinor, discountTotalMinor, shippingTotalMinor }
  const totals = { ...charged, shippingTaxMinor: taxes.shipping, taxTotalMinor, totalMinor }
  assertNoProblems([...taxProblems(order, nets, taxes), ...sumProblems(order, totals)])
  const lines = lineTotals.map((lineTotalMinor, index): LineTotals => ({
    lineTotalMinor,
    discountMinor: minor(discounts[index] ?? 0),
    taxTotalMinor: minor(taxes.lines[index] ?? 0),
  }))
  return { ...totals, lines }
}
