import { normaliseSku } from '@/domain/catalogue/sku'
import { availableOf } from '@/domain/catalogue/stock'
import { totalsAsGiven } from '@/domain/order/given-totals'
import { assertNoProblems } from '@/domain/order/lines'
import type { StockPolicy } from '@/domain/order/line-stock'
import { stockOfLines } from '@/domain/order/line-stock'
import { lockStock } from '@/platform/stock-ledger'
import type { Sql } from '@/platform/database/transaction'

import type { NewOrder, OrderedLine } from '../placing/new-order'
import type { CatalogueVariant } from '../placing/pricing-context'
import type { ChannelLineInput, ChannelOrderInput } from './channel-order-input'

/**
 * What stands for the SKU of each line that the catalogue does not have: the channel's code, or else a name by which staff tell
 * the lines apart, which no other line has.
 */
function ownSkusOf(lines: readonly ChannelLineInput[], variants: readonly CatalogueVariant[]): string[] {
  const codes = lines.flatMap(({ code }) => code ?? [])
  const taken = new Set([...codes, ...variants.map(({ sku }) => sku)].map(normaliseSku))
  return lines.map(({ code, sku, variantId }, index) => {
    if (code !== undefined || sku !== undefined || variantId !== undefined) return code ?? ''
    let number = index + 1
    while (taken.has(`CUSTOM-${String(number)}`)) number += 1
    const own = `CUSTOM-${String(number)}`
    taken.add(own)
    return own
  })
}

/** What a line is of. */
interface Article {
  variantId: string | null
  sku: string
  title: string
}

/**
 * The article of each line, as frozen into it. One that the shop no longer sells is one all the same: the sale has happened.
 * @throws DomainError `VALIDATION_ERROR` naming each line of an article that the catalogue never had.
 */
function articlesOf(lines: readonly ChannelLineInput[], variants: readonly CatalogueVariant[]): Article[] {
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]))
  const ownSkus = ownSkusOf(lines, variants)
  const found = lines.map(({ sku, variantId, title }, index): Article | null => {
    if (sku === undefined && variantId === undefined) {
      const named = ownSkus[index] ?? ''
      return { variantId: null, sku: named, title: title ?? named }
    }
    const variant = variantId ? byId.get(variantId.toLowerCase()) : bySku.get(normaliseSku(sku ?? ''))
    return variant ? { variantId: variant.id, sku: variant.sku, title: title ?? variant.title } : null
  })
  const message = 'There is no such article. Give a title alone to take the line over without one.'
  assertNoProblems(
    found.flatMap((article, index) =>
      article
        ? []
        : [{ path: `lines.${String(index)}.${lines[index]?.variantId ? 'variant_id' : 'sku'}`, message }],
    ),
  )
  return found.filter((article) => article !== null)
}

/** The amounts of an order as it was priced, with all that is missing. */
function amountsOf(order: ChannelOrderInput, pricesIncludeTax: boolean) {
  const minorOf = (given: { amountMinor: number } | undefined) => given?.amountMinor
  return totalsAsGiven({
    pricesIncludeTax,
    lines: order.lines.map(({ quantity, unitPrice, lineTotal, discount, taxRateBp, taxTotal }) => ({
      quantity,
      unitPriceMinor: unitPrice.amountMinor,
      lineTotalMinor: minorOf(lineTotal),
      discountMinor: minorOf(discount),
      taxRateBp,
      taxTotalMinor: minorOf(taxTotal),
    })),
    charges: (order.charges ?? []).map(({ kind, amountMinor, taxTotal }) => ({
      kind,
      amountMinor,
      taxTotalMinor: minorOf(taxTotal),
    })),
    subtotalMinor: minorOf(order.subtotal),
    discountTotalMinor: minorOf(order.discountTotal),
    shippingTotalMinor: minorOf(order.shippingTotal),
    taxTotalMinor: minorOf(order.taxTotal),
    totalMinor: order.total.amountMinor,
  })
}

interface Priced {
  variants: readonly CatalogueVariant[]
  pricesIncludeTax: boolean
}

/**
 * An order with the prices that it has, and the articles of our catalogue.
 * @throws DomainError `VALIDATION_ERROR` for sums that do not hold and articles that there are not, with their paths.
 */
export function pricedAsGiven(
  order: ChannelOrderInput,
  { variants, pricesIncludeTax }: Priced,
): NewOrder['priced'] {
  const articles = articlesOf(order.lines, variants)
  const { lines: lineTotals, ...totals } = amountsOf(order, pricesIncludeTax)
  const charges = (order.charges ?? []).map(({ kind, code, title, amountMinor }) => ({
    ...{ kind, title, amountMinor },
    code: code ?? kind,
  }))
  const lines = articles.flatMap((article, index): OrderedLine[] => {
    const [line, amounts] = [order.lines[index], lineTotals[index]]
    if (!line || !amounts) return []
    const { quantity, unitPrice, taxRateBp = 0 } = line
    return [{ ...article, quantity, unitPriceMinor: unitPrice.amountMinor, taxRateBp, ...amounts }]
  })
  return {
    ...{ currency: order.total.currency, pricesIncludeTax, lines, charges, totals },
    shippingMethod: null,
    shippingMethodTitle: charges.find(({ kind }) => kind === 'shipping')?.title.slice(0, 120) ?? null,
  }
}

const LEVELS = `
  select id, on_hand::float8 as "onHand", reserved::float8 as reserved from variants where id = any($1::uuid[])`

type LevelRow = Record<string, unknown> & { id: string; onHand: number; reserved: number }

/** Locks the articles of an order, and says of each line where its units come from. */
export async function withStock(
  sql: Sql,
  lines: readonly OrderedLine[],
  policy: StockPolicy,
): Promise<OrderedLine[]> {
  const ids = [...new Set(lines.flatMap(({ variantId }) => variantId ?? []))]
  await lockStock(sql, ids)
  // By a statement of its own: it reads what those who held the locks have left.
  const levels = policy === 'oversell' ? await sql.query<LevelRow>(LEVELS, [ids]) : []
  const available = new Map(levels.map((level) => [level.id, availableOf(level)]))
  const stocks = stockOfLines(lines, policy, available)
  return lines.map((line, index) => ({ ...line, stock: stocks[index] ?? 'reserved' }))
}
