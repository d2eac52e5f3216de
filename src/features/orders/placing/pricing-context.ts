import { invalidField } from '@/domain/errors'
import { normaliseSku } from '@/domain/catalogue/sku'
import type { StockLevel } from '@/domain/catalogue/stock'
import type { StoreSettings } from '@/domain/store-settings'
import { defaultStoreSettings } from '@/domain/store-settings'
import type { TaxClass } from '@/domain/tax'
import { UUID } from '@/domain/uuid'
import type { Sql } from '@/platform/database/transaction'
import { STORE_SETTINGS } from '@/platform/store-settings'

import type { OrderCustomer } from './order-customer'
import type { OrderLineInput } from './order-input'

/** A variant as the catalogue has it now. */
export interface CatalogueVariant extends StockLevel {
  id: string
  sku: string
  title: string
  priceMinor: number
  taxClass: TaxClass
  isSold: boolean
}

/** What the pricing of an order depends on, as it was when it was read. */
export interface PricingContext {
  settings: StoreSettings
  /** Null for an order without a customer. */
  customer: OrderCustomer | null
  /** Those of the wanted articles that exist, in no order. */
  variants: readonly CatalogueVariant[]
}

interface PricingRequest {
  /** Null for an order without a customer. */
  customerId: string | null
  lines: readonly OrderLineInput[]
}

const CUSTOMER = `(
  select json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'company', u.company,
    'vatNumber', u.vat_number, 'buyerReference', u.buyer_reference) from users u
  where u.id = $1 and u.deleted_at is null and u.is_active is not false and not u.is_service)`

const VARIANTS = `(
  select json_agg(json_build_object(
    'id', v.id, 'sku', v.sku, 'priceMinor', v.price_minor, 'taxClass', v.tax_class,
    'onHand', v.on_hand, 'reserved', v.reserved,
    'title', case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end,
    'isSold', v.deleted_at is null and p.deleted_at is null and p._status = 'published'))
  from variants v join products p on p.id = v.product_id
  where v.id = any(array(
    select wanted from unnest($2::uuid[]) wanted
    union select s.id from variants s where s.sku = any($3::text[]))))`

const PRICING_CONTEXT = `select ${STORE_SETTINGS} as settings, ${CUSTOMER} as customer, ${VARIANTS} as variants`

interface Row {
  [column: string]: unknown
  settings: StoreSettings | null
  customer: OrderCustomer | null
  variants: CatalogueVariant[] | null
}

/**
 * Reads everything that pricing an order needs, in one round trip.
 * @throws DomainError `VALIDATION_ERROR` for a customer who does not exist or may not order.
 */
export async function loadPricingContext(
  sql: Sql,
  { customerId, lines }: PricingRequest,
): Promise<PricingContext> {
  const ids = lines.flatMap(({ variantId }) =>
    variantId && UUID.test(variantId) ? [variantId.toLowerCase()] : [],
  )
  const skus = lines.flatMap(({ sku }) => (sku ? [normaliseSku(sku)] : []))
  const [row] = await sql.prepared<Row>('pricing-context', PRICING_CONTEXT, [customerId, ids, skus])
  const customer = row?.customer ?? null
  if (customerId !== null && customer === null) throw invalidField('customer_id', 'No such customer.')
  return { settings: row?.settings ?? defaultStoreSettings(), customer, variants: row?.variants ?? [] }
}
