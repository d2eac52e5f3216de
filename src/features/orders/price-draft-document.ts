import type { AddressInput } from '@/domain/address'
import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/transaction'

import { nextOrderNumber } from './insert-order'
import { loadOrderGround, resolveCustomer } from './order-customer'
import { assertMayOrder } from './place-order'
import type { PricedOrder } from './price-order'
import { priceOrder } from './price-order'
import { loadStoreSettings } from './store-settings'

/** A draft as one of Payload's own doors sends it. */
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

async function priceDocument(ctx: Context, draft: DraftDocument): Promise<PricedOrder> {
  const sql = await sqlOfContext(ctx)
  const settings = await loadStoreSettings(sql)
  const lines = (draft.lines ?? []).map((line) => ({
    variantId: idOf(line.variant),
    sku: line.sku ?? undefined,
    quantity: line.quantity ?? 0,
  }))
  return priceOrder(
    sql,
    {
      lines,
      currency: draft.currency ?? undefined,
      shippingMethod: draft.shippingMethod ?? undefined,
      shippingAddress: draft.shippingAddress ?? undefined,
    },
    { settings, isPlacing: false },
  )
}

function documentOf(priced: PricedOrder): Record<string, unknown> {
  const { totals } = priced
  return {
    currency: priced.currency,
    pricesIncludeTax: priced.pricesIncludeTax,
    lines: priced.lines.map(({ variantId, ...line }) => ({
      ...line,
      variant: variantId,
      shippedQuantity: 0,
      returnedQuantity: 0,
    })),
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

/**
 * Completes a draft that is created through one of Payload's own doors: number, customer, prices and totals.
 * @throws DomainError as {@link priceOrder} and {@link resolveCustomer} do.
 */
export async function completeNewDraft(ctx: Context, draft: DraftDocument): Promise<Record<string, unknown>> {
  assertMayOrder(ctx)
  const sql = await sqlOfContext(ctx)
  const { settings, customer } = await loadOrderGround(ctx, sql, idOf(draft.customer))
  const priced = await priceDocument(ctx, draft)
  return {
    ...documentOf(priced),
    number: await nextOrderNumber(sql, settings.orderNumberPrefix),
    status: 'draft',
    paymentStatus: 'unpaid',
    fulfilmentStatus: 'unfulfilled',
    placedAt: null,
    heldFrom: null,
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
    source: ctx.door === 'job' ? 'script' : ctx.door,
    customer: customer?.id ?? null,
    customerName: customer?.name ?? draft.shippingAddress?.name ?? null,
    customerEmail: customer?.email ?? null,
  }
}

/** Whose order an edited draft is, and what was frozen of him before the edit. */
interface StoredCustomer {
  customer?: DraftDocument['customer']
  customerName?: string | null
  customerEmail?: string | null
}

/**
 * The name and address that an edited draft keeps of its customer: those of a new one, or what it had. A draft without
 * one is named after whom it goes to.
 * @throws DomainError as {@link resolveCustomer} does, for a new customer.
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
  const customer = await resolveCustomer(ctx, await sqlOfContext(ctx), id)
  return { customerName: customer?.name ?? null, customerEmail: customer?.email ?? null }
}

/** Prices an edited draft again. Its number and status stay what they were. */
export async function repriceDraftDocument(
  ctx: Context,
  draft: DraftDocument,
): Promise<Record<string, unknown>> {
  return documentOf(await priceDocument(ctx, draft))
}
