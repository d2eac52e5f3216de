import { minorUnitsOf } from '../currency'
import { DomainError, invalidField } from '../errors'
import type { Minor } from '../money'
import { minor, roundHalfUp } from '../money'

/**
 * How a new price is rounded. The endings are the decimals of the price, in hundredths of the currency's unit; `nearest_5` and
 * `nearest_10` are multiples of so many hundredths.
 */
export const PRICE_ROUNDINGS = [
  'none',
  'to_95',
  'to_99',
  'to_00',
  'to_50',
  'nearest_5',
  'nearest_10',
] as const
export type PriceRounding = (typeof PRICE_ROUNDINGS)[number]

/** How prices change. Amounts are minor units of the store's currency. */
export type PriceRule =
  | {
      readonly by: 'percent'
      /** In hundredths of a percent: 300 raises by 3 %, −250 lowers by 2.5 %. */
      readonly basisPoints: number
      readonly rounding: PriceRounding
    }
  | { readonly by: 'amount'; readonly amountMinor: number; readonly rounding: PriceRounding }
  | { readonly by: 'to'; readonly amountMinor: number }

/** Whole minor units: prices that fit are `ending`, `ending + step`, `ending + 2 × step` … */
interface Grid {
  readonly step: number
  readonly ending: number
}

/** A number of basis points that is all of a price. */
const WHOLE = 10_000

const IN_HUNDREDTHS: Readonly<Record<Exclude<PriceRounding, 'none'>, Grid>> = {
  to_95: { step: 100, ending: 95 },
  to_99: { step: 100, ending: 99 },
  to_00: { step: 100, ending: 0 },
  to_50: { step: 100, ending: 50 },
  nearest_5: { step: 5, ending: 0 },
  nearest_10: { step: 10, ending: 0 },
}

/** The roundings that prices of a currency can have: without decimals there are no endings, and multiples are of whole units. */
export function roundingsOf(currency: string): readonly PriceRounding[] {
  if (minorUnitsOf(currency) > 0) return PRICE_ROUNDINGS
  return PRICE_ROUNDINGS.filter((rounding) => !rounding.startsWith('to_'))
}

/** @throws DomainError `VALIDATION_ERROR` for a rounding that the currency has not. */
function gridOf(rounding: Exclude<PriceRounding, 'none'>, currency: string): Grid {
  if (!roundingsOf(currency).includes(rounding))
    throw invalidField('rounding', `Prices in ${currency} have no decimals to end in.`)
  const { ending, step } = IN_HUNDREDTHS[rounding]
  const decimals = minorUnitsOf(currency)
  const scale = decimals === 0 ? 1 : 10 ** (decimals - 2)
  return { step: step * scale, ending: ending * scale }
}

const floorDivide = (a: bigint, b: bigint) => (a >= 0n ? a / b : -((-a + b - 1n) / b))

/** The place on the grid next to an exact price in 10,000ths of a minor unit; of two the higher. */
function nearest(exact: bigint, { ending, step }: Grid): number {
  const whole = BigInt(WHOLE)
  const [wide, first] = [BigInt(step) * whole, BigInt(ending) * whole]
  const steps = floorDivide(2n * (exact - first) + wide, 2n * wide)
  return Number(BigInt(ending) + steps * BigInt(step))
}

const tooLow = (message: string) => invalidField('rule', message)

interface Move {
  readonly price: number
  /** In 10,000ths of a minor unit, above zero. */
  readonly exact: bigint
}

/**
 * A price of the grid for an exact one. It never moves against the change: what is raised does not become cheaper, what is
 * lowered does not become dearer, and nothing becomes free by rounding.
 */
function onGrid({ price, exact }: Move, grid: Grid): number {
  const { ending, step } = grid
  const before = BigInt(price) * BigInt(WHOLE)
  const isLowered = exact < before
  let next = nearest(exact, grid)
  if (exact > before && next < price) next += step * Math.ceil((price - next) / step)
  if (isLowered && next > price) next -= step * Math.ceil((next - price) / step)
  if (next <= 0 && !isLowered) next = ending > 0 ? ending : step
  if (next <= 0) throw tooLow('No price with this rounding is low enough: it would be free.')
  return next
}

/** The price that a rule comes to before it is rounded, in 10,000ths of a minor unit. */
function exactPrice(price: number, rule: Exclude<PriceRule, { by: 'to' }>): bigint {
  const whole = BigInt(WHOLE)
  return rule.by === 'percent'
    ? BigInt(price) * (whole + BigInt(rule.basisPoints))
    : (BigInt(price) + BigInt(rule.amountMinor)) * whole
}

/**
 * The price after a rule, in minor units of the currency.
 * @throws DomainError `VALIDATION_ERROR` for a price that would be below zero, a rounding that the currency has not, and a
 * price that cannot be held exactly.
 */
export function changedPrice(priceMinor: number, rule: PriceRule, currency: string): Minor {
  const price = minor(priceMinor, 'price')
  if (rule.by === 'to') return minor(rule.amountMinor, 'price')
  const exact = exactPrice(price, rule)
  if (exact < 0n) throw tooLow('The price would be below zero.')
  if (rule.rounding === 'none') return roundHalfUp(exact, BigInt(WHOLE))
  const grid = gridOf(rule.rounding, currency)
  if (exact === 0n) return minor(0)
  return minor(onGrid({ price, exact }, grid), 'price')
}

/** @throws DomainError `CONFLICT` for a price that is not as it was left: it is not set back. */
export function assertUnchangedPrice(sku: string, nowMinor: number, leftMinor: number): void {
  if (nowMinor === leftMinor) return
  throw new DomainError('CONFLICT', `The price of ${sku} has been changed since.`)
}
