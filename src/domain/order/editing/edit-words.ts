import { formatMoney, money } from '../../money'

/** A line before or after an edit. Amounts are minor units of the order's currency. */
interface WordedLine {
  readonly title: string
  readonly sku: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly ownDiscountMinor: number
}

interface WordedTotals {
  readonly discountTotalMinor: number
  readonly shippingTotalMinor: number
  readonly taxTotalMinor: number
  readonly totalMinor: number
}

/** An edit as the words about it need it; lines that stay are pairs of before and after. */
export interface WordedEdit {
  readonly currency: string
  readonly kept: readonly (readonly [WordedLine, WordedLine])[]
  readonly removed: readonly WordedLine[]
  readonly added: readonly WordedLine[]
  readonly before: WordedTotals
  readonly after: WordedTotals
  /** What else was changed, by its name: nothing of what it says, which may be personal. */
  readonly others: readonly string[]
}

const TOTALS = [
  ['discountTotalMinor', 'Discount'],
  ['shippingTotalMinor', 'Shipping'],
  ['taxTotalMinor', 'Tax'],
  ['totalMinor', 'Total'],
] as const satisfies readonly (readonly [keyof WordedTotals, string])[]

/** What an edit changes, one sentence each, for the timeline and the preview; nothing personal is in it. */
export function editWords({ currency, kept, removed, added, before, after, others }: WordedEdit): string[] {
  const show = (amountMinor: number) => formatMoney(money(amountMinor, currency))
  const nameOf = ({ title, sku }: WordedLine) => (sku === '' ? title : `${title} (${sku})`)
  const changed = kept.flatMap(([was, is]) => {
    const name = nameOf(is)
    return [
      ...(was.quantity === is.quantity ? [] : [`${name}: ${String(was.quantity)} → ${String(is.quantity)}`]),
      ...(was.unitPriceMinor === is.unitPriceMinor
        ? []
        : [`${name}: ${show(was.unitPriceMinor)} → ${show(is.unitPriceMinor)} each`]),
      ...(was.ownDiscountMinor === is.ownDiscountMinor
        ? []
        : [`${name}: discount ${show(was.ownDiscountMinor)} → ${show(is.ownDiscountMinor)}`]),
    ]
  })
  const pieces = (line: WordedLine) =>
    `${String(line.quantity)} × ${nameOf(line)} at ${show(line.unitPriceMinor)}`
  const totals = TOTALS.filter(([name]) => before[name] !== after[name]).map(
    ([name, label]) => `${label}: ${show(before[name])} → ${show(after[name])}`,
  )
  return [
    ...changed,
    ...removed.map((line) => `Removed ${pieces(line)}`),
    ...added.map((line) => `Added ${pieces(line)}`),
    ...others.map((name) => `${name} changed`),
    ...totals,
  ]
}
