import { z } from 'zod'

import type { AskedRun, DocumentOfRun } from '@/domain/bulk-runs/run-document'
import { judgeSelection } from '@/domain/bulk-runs/run-document'
import type { RunPreview } from '@/domain/bulk-runs/run-preview'
import { DomainError, invalidField } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { requestInPerson, withPayloadTransaction } from '@/platform/database/payload-transaction'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, sqlOfContext } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'

import { changeProduct } from '../change-product'
import { lockProducts } from '../check-options'

const categoryId = z.uuid().nullable()

/** What is said once for all products of a run that sets their category; null takes it away. */
export const CATEGORY_RUN_INPUTS = {
  category: { settings: z.strictObject({ categoryId }) },
  category_back: { settings: z.strictObject({}) },
} as const

/** A product's category before and after. */
const changedCategory = z.object({ from: categoryId, to: categoryId })

const CATEGORY = `select category_id::text as "categoryId" from products where id = $1 and deleted_at is null`
const GONE = 'No such product.'
const KNOWN = `select 1 from categories where id = $1 and deleted_at is null`

/** @throws DomainError `VALIDATION_ERROR` for a category that is not there, or in the trash. */
async function assertCategory(sql: Sql, id: string | null): Promise<void> {
  if (id === null || (await sql.query(KNOWN, [id])).length > 0) return
  throw invalidField('settings.categoryId', 'There is no such category.')
}

interface Move {
  readonly productId: string
  readonly to: string | null
  /** What it has to be now; undefined where that does not matter. */
  readonly now?: string | null
}

/** Answers the category that the product had. */
async function setCategory(ctx: Context, { now, productId, to }: Move): Promise<string | null> {
  return withPayloadTransaction(ctx, async (inner) => {
    const sql = await sqlOfContext(inner)
    await lockProducts(inner, [productId])
    const [product] = await sql.query<{ categoryId: string | null }>(CATEGORY, [productId])
    if (!product) throw new DomainError('NOT_FOUND', GONE)
    if (now !== undefined && product.categoryId !== now)
      throw new DomainError('CONFLICT', 'The category has been changed since.')
    await assertCategory(sql, to)
    if (product.categoryId !== to)
      await changeProduct({ ...inner, req: requestInPerson(inner) }, productId, { category: to })
    return product.categoryId
  })
}

/** By kind: what a run about the category does to each product. */
export const CATEGORY_ACTS = {
  category: (stored: unknown) => {
    const { categoryId: to } = parseInput(CATEGORY_RUN_INPUTS.category.settings, stored)
    return async (ctx: Context, { documentId }: DocumentOfRun) => ({
      from: await setCategory(ctx, { productId: documentId, to }),
      to,
    })
  },
  category_back:
    () =>
    async (ctx: Context, { documentId, input }: DocumentOfRun) => {
      const { from, to } = changedCategory.parse(input)
      await setCategory(ctx, { productId: documentId, to: from, now: to })
      return {}
    },
}

const KEPT = `
  select id, coalesce(title, '') as title, category_id::text as "categoryId", deleted_at is not null as "isGone"
  from products where id = any($1::uuid[])`

interface KeptProduct {
  [column: string]: unknown
  id: string
  title: string
  categoryId: string | null
  isGone: boolean
}

const noteOf = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'product has' : 'products have'} this category already.`

/**
 * What a run that sets the category would come to. Whether the caller may start it, is asked before.
 * @throws DomainError `VALIDATION_ERROR` for a category that is not there.
 */
export async function previewCategory(ctx: Context, asked: AskedRun): Promise<RunPreview> {
  const ids = [...new Set(asked.ids)]
  const sql = sqlOf(ctx.payload)
  const parsed = CATEGORY_RUN_INPUTS.category.settings.safeParse(asked.settings)
  if (parsed.success) await assertCategory(sql, parsed.data.categoryId)
  const rows = await sql.query<KeptProduct>(KEPT, [ids])
  const { plans, preview } = judgeSelection({
    ...{ ids, rows: new Map(rows.map((row) => [row.id, row])), missing: GONE },
    titleOf: ({ title }) => title,
    plan: (row) => {
      if (row.isGone) throw new DomainError('NOT_FOUND', GONE)
      return row.categoryId
    },
  })
  const already = parsed.success ? plans.filter((id) => id === parsed.data.categoryId).length : 0
  return { ...preview, notes: already > 0 ? [noteOf(already)] : [], problems: [] }
}
