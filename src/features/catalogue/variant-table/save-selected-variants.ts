import type { CellProblem } from '@/domain/catalogue/variant-table/judge-table'
import { refusalOfCells } from '@/domain/catalogue/variant-table/judge-table'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { requestInPerson, withPayloadTransaction } from '@/platform/database/payload-transaction'
import type { Sql } from '@/platform/database/transaction'
import { sqlOfContext } from '@/platform/database/transaction'

import { lockProducts } from '../check-options'
import type { PlannedTable } from './plan-table'
import { planTable } from './plan-table'
import type { CorrectStock, SavedTable } from './save-variant-table'
import { assertMaySave, writeTable } from './save-variant-table'
import type { VariantSelectionInput } from './table-input'

interface Given {
  readonly correct: CorrectStock
  readonly input: VariantSelectionInput
}

/** The rows about variants of one product, and where each stands among all rows. */
interface ProductRows {
  readonly productId: string
  readonly rows: VariantSelectionInput['rows']
  readonly places: readonly number[]
}

const PRODUCTS = `
  select v.id, v.product_id as "productId" from variants v join products p on p.id = v.product_id
  where v.id = any($1::uuid[]) and p.deleted_at is null`

/** As everything locks them that is about variants of several products: by their ids. */
const LOCK_VARIANTS = `
  select 1 from variants where product_id = any($1::uuid[]) order by id for no key update`

const pathOf = (index: number, cell: string) => `rows.${String(index)}.${cell}`

/** The rows by product, in the order of the products' ids. @throws DomainError `CONFLICT` at rows whose variant is gone. */
async function byProduct(sql: Sql, { rows }: VariantSelectionInput): Promise<ProductRows[]> {
  const found = await sql.query<{ id: string; productId: string }>(PRODUCTS, [
    rows.map(({ variantId }) => variantId),
  ])
  const productOf = new Map(found.map(({ id, productId }) => [id, productId]))
  const message = 'This variant is not there any more.'
  const fields = rows.flatMap(({ variantId }, index) =>
    productOf.has(variantId) ? [] : [{ path: pathOf(index, 'variantId'), message }],
  )
  if (fields.length > 0) throw new DomainError('CONFLICT', message, { fields })
  const ids = [...new Set(productOf.values())].sort()
  return ids.map((productId) => {
    const places = rows.flatMap(({ variantId }, index) =>
      productOf.get(variantId) === productId ? [index] : [],
    )
    return { productId, places, rows: rows.filter((_, index) => places.includes(index)) }
  })
}

/** What a refusal says of cells of one product's rows, by their places among all rows; null for other errors. */
function cellsOf(error: unknown, { places }: ProductRows): CellProblem[] | null {
  if (!(error instanceof DomainError) || error.details?.fields === undefined) return null
  const { code } = error
  return error.details.fields.map(({ path, message }) => {
    const [list, index, ...cell] = path.split('.')
    const place = list === 'rows' ? places[Number(index)] : undefined
    return { code, path: place === undefined ? path : pathOf(place, cell.join('.')), message }
  })
}

type Planned = readonly (readonly [ProductRows, PlannedTable])[]

/** What the rows come to for each product. @throws DomainError which names the cells of all products that are not right. */
async function planAll(sql: Sql, tables: readonly ProductRows[]): Promise<Planned> {
  const planned: [ProductRows, PlannedTable][] = []
  const wrong: CellProblem[] = []
  for (const table of tables) {
    try {
      planned.push([table, await planTable(sql, table.productId, { rows: table.rows })])
    } catch (error) {
      const cells = cellsOf(error, table)
      if (cells === null) throw error
      wrong.push(...cells)
    }
  }
  if (wrong.length > 0) throw refusalOfCells(wrong)
  return planned
}

async function saveLocked(ctx: TransactionContext, { correct, input }: Given): Promise<SavedTable> {
  const sql = await sqlOfContext(ctx)
  const tables = await byProduct(sql, input)
  const productIds = tables.map(({ productId }) => productId)
  await lockProducts(ctx, productIds)
  await sql.query(LOCK_VARIANTS, [productIds])
  let updated = 0
  for (const [table, plan] of await planAll(sql, tables)) {
    const saved = await writeTable(ctx, plan, { correct, reason: input.reason }).catch((error: unknown) => {
      const fields = cellsOf(error, table)?.map(({ path, message }) => ({ path, message }))
      if (fields === undefined || !(error instanceof DomainError)) throw error
      throw new DomainError(error.code, error.message, { fields, cause: error })
    })
    updated += saved.updated
  }
  return { created: 0, updated }
}

/**
 * Saves a table of variants of any products: what changes of each, under the rules of the tables of their products, all in one
 * transaction or nothing.
 * @throws DomainError as `saveVariantTable`; `CONFLICT` for variants that are not there any more.
 */
export async function saveSelectedVariants(ctx: Context, given: Given): Promise<SavedTable> {
  assertMaySave(ctx, given.input)
  return withPayloadTransaction(ctx, (inner) => saveLocked({ ...inner, req: requestInPerson(inner) }, given))
}
