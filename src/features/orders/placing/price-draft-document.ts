import type { AddressInput } from '@/domain/address/address'
import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { initialValues } from '@/domain/record'
import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

import { nextOrderNumber } from './insert-order'
import { sourceOf } from './new-order'
import { customerIdFor } from './order-customer'
import type { CatalogueVariant, PricingContext } from './pricing-context'
import { loadPricingContext } from './pricing-context'
import type { OrderInput } from './order-input'
import { assertMayOrder } from './place-order'
import type { PricedOrder } from './price-order'
import { priceOrder } from './price-order'

/** What a draft froze of its lines, by the variant. */
export interface StoredLines {
  lines?:
    | readonly {
        variant?: string | { id: string } | null
        sku?: string | null
        title?: string | null
        unitPriceMinor?: number | null
      }[]
    | null
}

/**
 * An article that is no longer for sale stays in the drafts that have it, at the price that they froze: the rest of such a
 * draft can still be changed. Placing it is refused.
 */
function withFrozenArticles(
  variants: readonly CatalogueVariant[],
  { lines }: StoredLines,
): CatalogueVariant[] {
  const frozen = new Map((lines ?? []).map((line) => [idOf(line.variant), line]))
  return variants.map((variant) => {
    const line = variant.isSold ? undefined : frozen.get(variant.id)
    if (!line) return variant
    const { sku, title, unitPriceMinor } = line
    return {
      ...variant,
      sku: sku ?? variant.sku,
      title: title ?? variant.title,
      priceMinor: unitPriceMinor ?? variant.priceMinor,
      isSold: true,
    }
  })
}

/** A draft as one of Payload's own interfaces sends it. */
export interface DraftDocument {
  customer?: string | { id: string } | null
  currency?: string | null
  lines?:
    | readonly { variant?: string | { id: string } | null; sku?: string | null; quantity?: number | null }[]
    | null
  shippingAddress?: AddressInput | null
  shippingMethod?: string | null
}

function idOf(reference: string | { id: string } | null | undefined): string | undefined {
  return typeof reference === 'object' ? reference?.id : reference
}

function inputOf(draft: DraftDocument): OrderInput {
  return {
    lines: (draft.lines ?? []).map((line) => ({
      variantId: idOf(line.variant),
      sku: line.sku ?? undefined,
      quantity: line.quantity ?? 0,
    })),
    currency: draft.currency ?? undefined,
    shippingMethod: draft.shippingMethod ?? undefined,
    shippingAddress: draft.shippingAddress ?? undefined,
  }
}

interface PricedDocument extends PricingContext {
  priced: PricedOrder
}

async function priceDocument(
  ctx: Context,
  { draft, customerId, stored }: { draft: DraftDocument; customerId: string | null; stored: StoredLines },
): Promise<PricedDocument> {
  const input = inputOf(draft)
  const pricing = await loadPricingContext(await sqlOfContext(ctx), { customerId, lines: input.lines })
  const variants = withFrozenArticles(pricing.variants, stored)
  return { ...pricing, priced: priceOrder(input, { ...pricing, variants }, { isPlacing: false }) }
}

/** What a line has before anything of it was shipped. */
const NEW_LINE = initialValues(ORDER_LINE_FIELDS, ({ as }) => as !== 'uuid')

function documentOf(priced: PricedOrder): Record<string, unknown> {
  const { totals } = priced
  return {
    currency: priced.currency,
    pricesIncludeTax: priced.pricesIncludeTax,
    lines: priced.lines.map(({ variantId, ...line }) => ({ ...NEW_LINE, ...line, variant: variantId })),
    charges: priced.charges,
    shippingMethod: priced.shippingMethod,
    shippingMethodTitle: priced.shippingMethodTitle,
    subtotalMinor: totals.subtotalMinor,
    discountTotalMinor: totals.discountTotalMinor,
    shippingTotalMinor: totals.shippingTotalMinor,
    taxTotalMinor: totals.taxTotalMinor,
    totalMinor: totals.totalMinor,
  }
}

/** What order actions write later on. */
const NEW_DRAFT = {
  ...initialValues(ORDER_FIELDS, ({ writer }) => writer === 'action'),
  ...{ status: 'draft', paymentStatus: 'unpaid', fulfilmentStatus: 'unfulfilled', placedAt: null },
}

/**
 * Completes a draft that is created through one of Payload's own interfaces: number, customer, prices and totals.
 * @throws DomainError as {@link priceOrder}, {@link customerIdFor} and {@link loadPricingContext} do.
 */
export async function completeNewDraft(ctx: Context, draft: DraftDocument): Promise<Record<string, unknown>> {
  assertMayOrder(ctx)
  const customerId = customerIdFor(ctx, idOf(draft.customer))
  const { settings, customer, priced } = await priceDocument(ctx, {
    draft,
    customerId,
    stored: {},
  })
  const sql = await sqlOfContext(ctx)
  return {
    ...NEW_DRAFT,
    ...documentOf(priced),
    number: await nextOrderNumber(sql, settings.orderNumberPrefix),
    source: sourceOf(ctx),
    customer: customer?.id ?? null,
    customerName: customer?.name ?? draft.shippingAddress?.name ?? null,
    customerEmail: customer?.email ?? null,
  }
}

/** The customer of an edited draft, and what was frozen of their account before the edit. */
interface StoredCustomer {
  customer?: DraftDocument['customer']
  customerName?: string | null
  customerEmail?: string | null
}

/**
 * The name and address that an edited draft keeps of its customer: those of a new one, or what it had. A draft without
 * one is named after whom it goes to.
 * @throws DomainError as {@link customerIdFor} and {@link loadPricingContext} do, for a new customer.
 */
export async function refreshDraftCustomer(
  ctx: Context,
  { stored, draft }: { stored: StoredCustomer; draft: DraftDocument },
): Promise<Record<string, unknown>> {
  const id = idOf(draft.customer)
  if (!id) return { customerName: draft.shippingAddress?.name ?? null, customerEmail: null }
  if (id === idOf(stored.customer)) {
    return { customerName: stored.customerName ?? null, customerEmail: stored.customerEmail ?? null }
  }
  const customerId = customerIdFor(ctx, id)
  const { customer } = await loadPricingContext(await sqlOfContext(ctx), { customerId, lines: [] })
  return { customerName: customer?.name ?? null, customerEmail: customer?.email ?? null }
}

/** Prices an edited draft again. Its number and status stay what they were. */
export async function repriceDraftDocument(
  ctx: Context,
  { draft, stored }: { draft: DraftDocument; stored: StoredLines },
): Promise<Record<string, unknown>> {
  const { priced } = await priceDocument(ctx, { draft, customerId: null, stored })
  return documentOf(priced)
}
