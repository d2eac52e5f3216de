import { changedPrice } from '@/domain/catalogue/price-rule'
import { DomainError, invalidField } from '@/domain/errors'
import type { Minor } from '@/domain/money'

import type { PriceSettings } from './price-run-input'

/** A variant with its price, in minor units of the store's currency. */
export interface PricedVariant {
  [column: string]: unknown
  id: string
  productId: string
  sku: string
  priceMinor: number
}

const COLUMNS = `v.id, v.product_id as "productId", v.sku, v.price_minor::float8 as "priceMinor"`

/** Variants by their own ids or by those of their products, not those in the trash; always in the order of their ids. */
export const PRICED = {
  variants: `select ${COLUMNS} from variants v where v.id = any($1::uuid[]) and v.deleted_at is null order by v.id`,
  products: `
    select ${COLUMNS} from variants v join products p on p.id = v.product_id
    where p.id = any($1::uuid[]) and p.deleted_at is null and v.deleted_at is null order by v.id`,
} as const
export type PricedBy = keyof typeof PRICED

/** What is refused when there is nothing to price. */
export function nothingToPrice(by: PricedBy): DomainError {
  return by === 'variants'
    ? new DomainError('NOT_FOUND', 'No such variant.')
    : new DomainError('NOT_FOUND', 'No such product, or one without variants.')
}

/** @throws DomainError `VALIDATION_ERROR` for an amount in another currency than the store's. */
export function assertStoreCurrency(settings: PriceSettings, currency: string): void {
  if ('currency' in settings && settings.currency !== currency)
    throw invalidField('settings.currency', `This store sells in ${currency}.`)
}

/** A price before and after, in minor units. */
export interface PriceStep {
  readonly variant: PricedVariant
  readonly toMinor: Minor
}

/**
 * The price of each variant after a change.
 * @throws DomainError `VALIDATION_ERROR` for the first price that cannot be: the others then stay as well.
 */
export function planPrices(
  variants: readonly PricedVariant[],
  settings: PriceSettings,
  currency: string,
): PriceStep[] {
  return variants.map((variant) => ({
    variant,
    toMinor: changedPrice(variant.priceMinor, settings, currency),
  }))
}
