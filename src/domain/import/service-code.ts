import type { ChargeKind } from '../order/totals'

/** Stock codes that stand for a service, an adjustment or a fee and not for goods on a shelf. */
const SERVICES: Readonly<Record<string, ChargeKind>> = {
  POST: 'shipping',
  DOT: 'shipping',
  C2: 'shipping',
  D: 'discount',
  M: 'manual',
  S: 'manual',
  B: 'manual',
  ADJUST: 'manual',
  ADJUST2: 'manual',
  AMAZONFEE: 'manual',
  'BANK CHARGES': 'manual',
  CRUK: 'manual',
}

export type LineKind = 'goods' | ChargeKind

/**
 * The kind of order row for a normalised stock code and a signed amount. A discount is negative and postage is
 * positive; with the other sign both become manual charges, which may have either sign.
 */
export function kindOfLine(sku: string, amountMinor: number): LineKind {
  const kind = Object.hasOwn(SERVICES, sku) ? SERVICES[sku] : undefined
  if (kind === undefined) return 'goods'
  if (kind === 'discount') return amountMinor < 0 ? 'discount' : 'manual'
  if (kind === 'shipping') return amountMinor < 0 ? 'manual' : 'shipping'
  return kind
}

/** Whether a normalised stock code names goods. */
export function isGoods(sku: string): boolean {
  return !Object.hasOwn(SERVICES, sku)
}
