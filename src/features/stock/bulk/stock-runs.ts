import { z } from 'zod'

import type { AskedRun, DocumentOfRun } from '@/domain/bulk-runs/run-document'
import { judgeSelection } from '@/domain/bulk-runs/run-document'
import type { RunPreview } from '@/domain/bulk-runs/run-preview'
import type { LevelChange } from '@/domain/catalogue/level-change'
import { assertLevelChange, planLevel } from '@/domain/catalogue/level-change'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'

import { changeStockLevels } from '../change-stock-levels'

const GONE = 'No such variant.'
const reason = z.string().trim().min(1).max(500)
const MAX = Number.MAX_SAFE_INTEGER

const stockSettings = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('delta'),
    delta: z
      .number()
      .int()
      .min(-MAX)
      .max(MAX)
      .refine((delta) => delta !== 0, 'A whole number other than zero.'),
    reason,
  }),
  z.strictObject({ by: z.literal('to'), onHand: z.number().int().min(0).max(MAX), reason }),
])
type StockSettings = z.output<typeof stockSettings>

/** What is said once for all variants of a run about their stock; numbers are pieces. */
export const STOCK_RUN_INPUTS = {
  stock: { settings: stockSettings },
  stock_back: { settings: z.strictObject({ reason }) },
} as const

/** By how many pieces a run has changed the stock of a variant. */
const changedStock = z.object({ delta: z.number().int() })

const changeOf = (settings: StockSettings): LevelChange =>
  settings.by === 'delta' ? { delta: settings.delta } : { onHand: settings.onHand }

const LOCK = `select on_hand::float8 as "onHand" from variants where id = $1 and deleted_at is null for no key update`

interface Adjustment extends LevelChange {
  readonly variantId: string
  readonly reason: string
}

/** By the use case of the single adjustment; answers by how many pieces the stock has changed. */
async function adjust(ctx: Context, item: Adjustment): Promise<{ delta: number }> {
  return withTransaction(ctx, async (sql) => {
    const [before] = await sql.query<{ onHand: number }>(LOCK, [item.variantId])
    const [result] = before ? await changeStockLevels(ctx, { items: [item] }, () => '') : []
    if (!before || !result) throw new DomainError('NOT_FOUND', GONE)
    if (result.status === 'failed') throw result.error
    return { delta: result.onHand - before.onHand }
  })
}

/** By kind: what a run about the stock does to each variant. */
export const STOCK_ACTS = {
  stock: (stored: unknown) => {
    const settings = parseInput(stockSettings, stored)
    const shared = { ...changeOf(settings), reason: settings.reason }
    return (ctx: Context, { documentId }: DocumentOfRun) => adjust(ctx, { variantId: documentId, ...shared })
  },
  stock_back: (stored: unknown) => {
    const settings = parseInput(STOCK_RUN_INPUTS.stock_back.settings, stored)
    return async (ctx: Context, { documentId, input }: DocumentOfRun) => {
      const { delta } = changedStock.parse(input)
      if (delta !== 0) await adjust(ctx, { variantId: documentId, delta: -delta, reason: settings.reason })
      return {}
    }
  },
}

const LEVELS = `
  select id, sku, title, on_hand::float8 as "onHand", reserved::float8 as reserved from variants
  where id = any($1::uuid[]) and deleted_at is null`

interface LevelRow {
  [column: string]: unknown
  id: string
  sku: string
  title: string
  onHand: number
  reserved: number
}

/** By how many pieces the level would change. */
function planned({ id, ...level }: LevelRow, change: LevelChange): number {
  assertLevelChange(change)
  return planLevel(level, change, { article: { variantId: id, sku: level.sku, title: level.title } })
}

const signed = (pieces: number) => `${pieces > 0 ? '+' : '−'}${Math.abs(pieces).toLocaleString('en')}`

/** What a run about the stock would come to. Settings without a reason yet are looked at as well. */
export async function previewStock(ctx: Context, asked: AskedRun): Promise<RunPreview> {
  const ids = [...new Set(asked.ids)]
  const parsed = stockSettings.safeParse({ reason: 'given', ...asked.settings })
  const change = parsed.success ? changeOf(parsed.data) : null
  const rows = await sqlOf(ctx.payload).query<LevelRow>(LEVELS, [ids])
  const { plans, preview } = judgeSelection({
    ...{ ids, rows: new Map(rows.map((row) => [row.id, row])), missing: GONE },
    titleOf: ({ sku }) => sku,
    plan: (row) => (change === null ? 0 : planned(row, change)),
  })
  const pieces = plans.reduce((sum, by) => sum + by, 0)
  const notes = pieces === 0 ? [] : [`${signed(pieces)} pieces on hand in all.`]
  return { ...preview, notes, problems: [] }
}
