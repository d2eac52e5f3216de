import type { CountedArticle, CountProblem } from '@/domain/catalogue/count-lines'
import { readCountList } from '@/domain/catalogue/count-lines'
import { planLevel } from '@/domain/catalogue/level-change'
import { DomainError } from '@/domain/errors'
import { resultOrRefusal } from '@/domain/bulk-runs/run-document'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { assertMayCount } from './count-access'
import type { PreviewCountInput } from './count-input'

/** An article of a list, against the books; numbers are pieces. */
export interface CountPreviewLine {
  variantId: string
  sku: string
  title: string
  quantity: number
  onHand: number
  /** By how many pieces the stock on hand would change. */
  delta: number
  unitCostMinor: number | null
}

/** What a list would do to the stock. */
export interface CountPreview {
  lines: CountPreviewLine[]
  /** What cannot be booked: the document is not booked before it is mended. */
  problems: CountProblem[]
  currency: string
}

interface VariantRow {
  [column: string]: unknown
  id: string
  sku: string
  title: string
  reference: string | null
  onHand: number
  reserved: number
}

/** By the SKU, or the number in another system, which may be a barcode. */
const VARIANTS = `
  select v.id, v.sku, case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title,
    upper(v.external_reference) as reference, v.on_hand::float8 as "onHand", v.reserved::float8 as reserved
  from variants v join products p on p.id = v.product_id
  where v.deleted_at is null and (v.sku = any($1::text[]) or upper(v.external_reference) = any($1::text[]))`

/** The variant of each code that is known: an SKU counts before a reference. */
function byCode(rows: readonly VariantRow[]): Map<string, VariantRow> {
  const references = rows.flatMap((row): [string, VariantRow][] =>
    row.reference === null ? [] : [[row.reference, row]],
  )
  return new Map([...references, ...rows.map((row): [string, VariantRow] => [row.sku, row])])
}

interface Judged {
  line: CountPreviewLine | null
  problem: string | null
}

function judge(
  article: CountedArticle,
  row: VariantRow | undefined,
  kind: PreviewCountInput['kind'],
): Judged {
  if (!row) return { line: null, problem: `${article.code} is no SKU of this shop.` }
  const { id: variantId, onHand, sku, title } = row
  const { quantity, unitCostMinor } = article
  const change = kind === 'goods_in' ? { delta: quantity } : { onHand: quantity }
  const delta = resultOrRefusal(() => planLevel(row, change, { article: { variantId, sku, title } }))
  const line = { variantId, sku, title, quantity, onHand, unitCostMinor }
  if (!(delta instanceof DomainError)) return { line: { ...line, delta }, problem: null }
  const problem = `${String(row.reserved)} pieces of ${sku} are promised to customers, so that as many have to be there.`
  return { line: { ...line, delta: quantity - onHand }, problem }
}

/** Lines of the list that name one article by different codes are one. */
function merged(
  articles: readonly CountedArticle[],
  known: ReadonlyMap<string, VariantRow>,
): CountedArticle[] {
  const byVariant = new Map<string, CountedArticle>()
  for (const article of articles) {
    const key = known.get(article.code)?.id ?? article.code
    const other = byVariant.get(key)
    byVariant.set(
      key,
      other
        ? {
            ...other,
            lines: [...other.lines, ...article.lines],
            quantity: other.quantity + article.quantity,
            unitCostMinor: other.unitCostMinor ?? article.unitCostMinor,
          }
        : article,
    )
  }
  return [...byVariant.values()]
}

/**
 * Holds a list against the books, without writing.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for those who do not adjust stock.
 */
export async function previewCount(ctx: Context, { kind, list }: PreviewCountInput): Promise<CountPreview> {
  assertMayCount(ctx)
  const sql = sqlOf(ctx.payload)
  const { currency } = await readStoreSettings(sql)
  const { articles, problems } = readCountList(list, { kind, currency })
  const rows = await sql.query<VariantRow>(VARIANTS, [articles.map(({ code }) => code)])
  const known = byCode(rows)
  const judged = merged(articles, known).map((article) => ({
    ...judge(article, known.get(article.code), kind),
    at: article.lines[0] ?? 1,
  }))
  const refused = judged.flatMap(({ at, problem }) =>
    problem === null ? [] : [{ line: at, reason: problem }],
  )
  return {
    lines: judged.flatMap(({ line }) => (line === null ? [] : [line])),
    problems: [...problems, ...refused].toSorted((a, b) => a.line - b.line),
    currency,
  }
}
