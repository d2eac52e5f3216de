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

const hasOwnDiscounts = ({ lines }: GivenOrder) =>
  lines.some(({ discountMinor }) => discountMinor !== undefined)

/** Each line's share of the discount: as given, or by value. */
function discountsOf(order: GivenOrder, totals: readonly Minor[], discount: Minor): Minor[] {
  if (!hasOwnDiscounts(order)) return allocate(discount, totals)
  return order.lines.map(({ discountMinor = 0 }) => minor(discountMinor))
}

interface Discounted {
  totals: readonly Minor[]
  /** Of each line. */
  shares: readonly Minor[]
  /** Of the order. */
  discount: Minor
}

/** The discounts that take off what was not sold: of lines that say theirs, and of the charges together. */
function discountProblems(order: GivenOrder, { totals, shares, discount }: Discounted): Problems {
  const problems = excessOfCharges(order, sumMinor(totals))
  if (!hasOwnDiscounts(order)) return problems
  shares.forEach((share, index) => {
    const most = totals[index] ?? 0
    const message = `The discount exceeds the line total, ${String(most)} minor units.`
    if (share > most) problems.push({ path: `lines.${String(index)}.discount`, message })
  })
  const sum = sumMinor(shares)
  if (sum !== discount) {
    const message = `The charges of the kind discount are ${String(discount)} minor units, the discounts of the lines ${String(sum)}.`
    problems.push({ path: 'charges', message })
  }
  return problems
}

/** The discount with which the goods cost less than nothing. Shipping is not among them: refunds take discounts off the lines. */
function excessOfCharges({ charges }: GivenOrder, goodsMinor: Minor): Problems {
  let sumSoFar = 0
  return charges.flatMap(({ kind, amountMinor }, index): Problems => {
    if (kind !== 'discount' || sumSoFar > goodsMinor) return []
    sumSoFar += amountMinor
    const figures = `${String(sumSoFar)} minor units, the goods cost ${String(goodsMinor)}`
    const message = `With this one, the discounts are ${figures}. What is taken off shipping makes its charge smaller.`
    return sumSoFar > goodsMinor ? [{ path: `charges.${String(index)}.amount`, message }] : []
  })
}

interface Taxes {
  lines: readonly Minor[]
  shipping: Minor
}

interface Worth {
  /** Of each line, before its discount. */
  totals: readonly number[]
  /** Of each line, less its discount. */
  nets: readonly number[]
}

/** Whether a part of the order says its tax, by an amount or a rate. */
const isTaxTold = ({ lines, charges }: GivenOrder) =>
  lines.some(({ taxRateBp, taxTotalMinor: tax }) => taxRateBp !== undefined || tax !== undefined) ||
  charges.some(({ taxTotalMinor: tax }) => tax !== undefined)

/** The tax of lines and charges: as given, by their rates, or as shares of the order's. */
function taxesOf(order: GivenOrder, worth: Worth): Taxes {
  const { lines, charges, pricesIncludeTax } = order
  if (!isTaxTold(order)) return sharedTaxes(order, worth)
  const taxOf = pricesIncludeTax ? taxInGross : taxOnNet
  return {
    lines: lines.map(({ taxRateBp = 0, taxTotalMinor: tax }, index) =>
      tax === undefined ? taxOf(worth.nets[index] ?? 0, taxRateBp) : minor(tax),
    ),
    shipping: sumMinor(charges.map(({ taxTotalMinor: tax = 0 }) => tax)),
  }
}

/** Shares of the order's tax by what is paid for each part. Where all of it is free, the tax is that of the goods. */
function sharedTaxes({ charges, taxTotalMinor = 0 }: GivenOrder, { totals, nets }: Worth): Taxes {
  const weights = [...nets, ...charges.map(valueOf)]
  if (weights.every((weight) => weight === 0))
    return { lines: allocate(taxTotalMinor, totals), shipping: minor(0) }
  const shares = allocate(taxTotalMinor, weights)
  return { lines: shares.slice(0, nets.length), shipping: sumMinor(shares.slice(nets.length)) }
}

/** What a charge is worth where tax is concerned. */
const valueOf = ({ kind, amountMinor }: GivenCharge) => (kind === 'discount' ? 0 : Math.max(0, amountMinor))

/** Tax that a price includes is less than the price; of a price of one minor unit it may be rounded up to all of it. */
function refuseTaxAbove(
  problems: Problems,
  path: string,
  { tax = 0, price }: { tax?: number | undefined; price: number },
) {
  const most = price > 1 ? price - 1 : price
  if (tax <= most) return
  problems.push({
    path,
    message: `Prices include tax: it is at most ${String(most)} minor units here, not ${String(tax)}.`,
  })
}

/** Where tax that prices include is not a part of them: by the amounts that were given. */
function taxProblems(order: GivenOrder, nets: readonly number[]): Problems {
  const { pricesIncludeTax, lines, charges, taxTotalMinor } = order
  if (!pricesIncludeTax) return []
  const problems: Problems = []
  lines.forEach(({ taxTotalMinor: tax }, index) => {
    refuseTaxAbove(problems, `lines.${String(index)}.tax_total`, { tax, price: nets[index] ?? 0 })
  })
  charges.forEach((charge, index) => {
    const path = `charges.${String(index)}.tax_total`
    refuseTaxAbove(problems, path, { tax: charge.taxTotalMinor, price: valueOf(charge) })
  })
  const price = sumMinor([...nets, ...charges.map(valueOf)])
  if (!isTaxTold(order)) refuseTaxAbove(problems, 'tax_total', { tax: taxTotalMinor, price })
  return problems
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
  const found = discountProblems(order, {
    totals: lineTotals,
    shares: discounts,
    discount: discountTotalMinor,
  })
  assertNoProblems([...problems, ...found])
  const nets = lineTotals.map((total, index) => total - (discounts[index] ?? 0))
  const taxes = taxesOf(order, { totals: lineTotals, nets })
  const taxTotalMinor = sumMinor([...taxes.lines, taxes.shipping])
  const taxOnTop = order.pricesIncludeTax ? 0 : taxTotalMinor
  const totalMinor = minor(subtotalMinor - discountTotalMinor + shippingTotalMinor + taxOnTop)
  const charged = { subtotalMinor, discountTotalMinor, shippingTotalMinor }
  const totals = { ...charged, shippingTaxMinor: taxes.shipping, taxTotalMinor, totalMinor }
  assertNoProblems([...taxProblems(order, nets), ...sumProblems(order, totals)])
  const lines = lineTotals.map((lineTotalMinor, index): LineTotals => ({
    lineTotalMinor,
    discountMinor: minor(discounts[index] ?? 0),
    taxTotalMinor: minor(taxes.lines[index] ?? 0),
  }))
  return { ...totals, lines }
}
