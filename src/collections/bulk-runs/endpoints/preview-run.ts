import type { OfferedKind, OfferedOrderKind } from '@/domain/bulk-runs/run-kinds'
import type { RunPreview } from '@/domain/bulk-runs/run-preview'
import { previewTags } from '@/features/account/customer-tags/tag-customers'
import { assertMayRun } from '@/features/bulk-runs/run-access'
import type { PreviewInput } from '@/features/bulk-runs/run-input'
import { previewCategory } from '@/features/catalogue/bulk/act-on-category'
import { previewPrices } from '@/features/catalogue/bulk/preview-prices'
import { previewOrders } from '@/features/orders/bulk/preview-orders'
import { previewStock } from '@/features/stock/bulk/stock-runs'
import type { Context } from '@/platform/context'

type Preview = (ctx: Context, input: PreviewInput) => Promise<RunPreview>

const ofOrders =
  (kind: OfferedOrderKind): Preview =>
  (ctx, input) =>
    previewOrders(ctx, { ...input, kind })

const PREVIEWS: Readonly<Record<OfferedKind, Preview>> = {
  ...{ pay: ofOrders('pay'), ship: ofOrders('ship'), hold: ofOrders('hold'), resume: ofOrders('resume') },
  ...{ cancel: ofOrders('cancel'), invoice: ofOrders('invoice'), tag: ofOrders('tag') },
  remind: ofOrders('remind'),
  variant_prices: (ctx, input) => previewPrices(ctx, 'variants', input),
  product_prices: (ctx, input) => previewPrices(ctx, 'products', input),
  category: previewCategory,
  stock: previewStock,
  customer_tag: (ctx, input) => previewTags(ctx, 'customer_tag', input),
  customer_untag: (ctx, input) => previewTags(ctx, 'customer_untag', input),
}

/**
 * What a run would come to, by the rules of the single action, without writing.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `VALIDATION_ERROR`.
 */
export async function previewRun(ctx: Context, input: PreviewInput): Promise<RunPreview> {
  assertMayRun(ctx, input.kind)
  return PREVIEWS[input.kind](ctx, input)
}
