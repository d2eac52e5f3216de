import { changesBetween } from '@/domain/audit'
import type { CountKind } from '@/domain/catalogue/count-lines'
import { COUNT_KINDS } from '@/domain/catalogue/count-lines'
import { DomainError, invalidField } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import type { Sql } from '@/platform/database/transaction'
import { sqlOfContext } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { LevelResult } from '../change-stock-levels'
import { changeStockLevels } from '../change-stock-levels'
import type { LevelInput } from '../stock-levels-input'
import { assertMayCount } from './count-access'
import type { BookCountInput, CountLineInput } from './count-input'

/** A document that was booked. */
export interface BookedCount {
  id: string
  number: string
}

const INSERT = `
  insert into stock_counts (id, number, kind, note, currency, articles, pieces, created_by_id, updated_by_id)
  values ($1, $2 || '-' || nextval('stock_count_numbers'), $3, $4, $5, 0, 0, $6, $6)
  on conflict (id) do nothing returning number`

const KNOWN = `select number, created_by_id as "authorId" from stock_counts where id = $1`

const LINES = `
  insert into stock_count_lines
    (count_id, position, variant_id, sku, on_hand_before, quantity, on_hand_delta, unit_cost_minor)
  select $1, l.position, l.variant_id, l.sku, l.before, l.quantity, l.delta, l.cost
  from jsonb_to_recordset($2::jsonb)
    as l(position int, variant_id uuid, sku text, before numeric, quantity numeric, delta numeric, cost numeric)`

const SUMS = `update stock_counts set articles = $2, pieces = $3 where id = $1`

/** Goods that come in are added to whatever is there. What was counted is right for the level that was seen alone. */
function levelOf(kind: CountKind, { expectedOnHand, quantity, variantId }: CountLineInput): LevelInput {
  return kind === 'goods_in'
    ? { variantId, delta: quantity }
    : { variantId, onHand: quantity, expectedOnHand }
}

/** The document of this id that is there already, as the same person booked it. */
async function bookedBefore(ctx: Context, sql: Sql, id: string): Promise<BookedCount> {
  const [known] = await sql.query<{ number: string; authorId: string | null }>(KNOWN, [id])
  if (!known || known.authorId !== accountOf(ctx.actor))
    throw new DomainError('CONFLICT', 'This id is that of another document.')
  return { id, number: known.number }
}

/** A line that was booked, as it is stored. */
function rowOf(kind: CountKind, line: CountLineInput, result: LevelResult | undefined) {
  if (!result || result.status === 'failed') throw new Error('every line of a document was booked')
  const delta = kind === 'goods_in' ? line.quantity : line.quantity - line.expectedOnHand
  return {
    ...{ variant_id: line.variantId, sku: result.sku, before: result.onHand - delta },
    ...{ quantity: line.quantity, delta, cost: line.unitCostMinor },
  }
}

const SKUS = `select id, sku from variants where id = any($1::uuid[])`
const NAMED = 5

/** @throws DomainError `CONFLICT` that names the articles whose stock could not be so, and takes all of the document back. */
async function assertBooked(
  sql: Sql,
  lines: readonly CountLineInput[],
  results: readonly LevelResult[],
): Promise<void> {
  const failed = results.filter((result) => result.status === 'failed')
  if (failed.length === 0) return
  const ids = failed.map(({ index }) => lines[index]?.variantId ?? '')
  const rows = await sql.query<{ id: string; sku: string }>(SKUS, [ids])
  const skuOf = new Map(rows.map(({ id, sku }) => [id, sku]))
  const named = failed.slice(0, NAMED).map(({ error, index }) => {
    const sku = skuOf.get(lines[index]?.variantId ?? '') ?? `Line ${String(index + 1)}`
    return `${sku}: ${error.message}`
  })
  const more = failed.length - named.length
  const rest = more > 0 ? [`And ${String(more)} more.`] : []
  throw new DomainError('CONFLICT', ['Nothing was booked.', ...named, ...rest].join(' '))
}

/** @throws DomainError `VALIDATION_ERROR` for an article that is named twice, or goods of which none came in. */
function assertLines({ kind, lines }: BookCountInput): void {
  const seen = new Set<string>()
  lines.forEach(({ quantity, variantId }, index) => {
    const at = `lines.${String(index)}`
    if (seen.has(variantId)) throw invalidField(`${at}.variantId`, 'An article is named once.')
    if (kind === 'goods_in' && quantity === 0) throw invalidField(`${at}.quantity`, 'No pieces came in.')
    seen.add(variantId)
  })
}

/**
 * Books goods that came in, or what was counted: all of it or nothing, as one document that can be read afterwards. Each change of
 * the stock is an adjustment that names the document.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `VALIDATION_ERROR`, `CONFLICT` when the stock of an article is not as
 * it was when the list was looked at, or cannot be so.
 */
export async function bookCount(ctx: Context, input: BookCountInput): Promise<BookedCount> {
  assertMayCount(ctx)
  assertLines(input)
  const { id, kind, lines } = input
  const note = input.note === undefined || input.note === '' ? null : input.note
  return withPayloadTransaction(ctx, async (inner) => {
    const sql = await sqlOfContext(inner)
    const { currency } = await readStoreSettings(sql)
    const { label, prefix } = COUNT_KINDS[kind]
    const [made] = await sql.query<{ number: string }>(INSERT, [
      ...[id, prefix, kind, note, currency, accountOf(ctx.actor)],
    ])
    if (!made) return bookedBefore(inner, sql, id)
    const { number } = made
    const reason = [`${label} ${number}`, ...(note === null ? [] : [note])].join(': ')
    const items = lines.map((line) => levelOf(kind, line))
    const results = await changeStockLevels(inner, { items, reason })
    await assertBooked(sql, lines, results)
    const rows = lines.map((line, index) => ({ position: index + 1, ...rowOf(kind, line, results[index]) }))
    await sql.query(LINES, [id, JSON.stringify(rows)])
    const pieces = rows.reduce((sum, { delta }) => sum + delta, 0)
    await sql.query(SUMS, [id, rows.length, pieces])
    const document = { collection: 'stock-counts', id, title: number }
    const changes = changesBetween(null, { kind, note, articles: rows.length, pieces })
    await recordAudit(inner, sql, [{ document, action: 'create', changes }])
    return { id, number }
  })
}
