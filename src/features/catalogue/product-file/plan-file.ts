import type { CellChange } from '@/domain/catalogue/product-file/changed-cells'
import type { FileForm } from '@/domain/catalogue/product-file/cells'
import { labelOf } from '@/domain/catalogue/product-file/columns'
import type { FileProblem, FileProduct } from '@/domain/catalogue/product-file/group-rows'
import type { ProductPlan } from '@/domain/catalogue/product-file/plan-product'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { loadCategoryPaths } from './category-paths'
import { assertMayImportProducts } from './file-access'
import { planProducts } from './plan-products'
import { readProductFile } from './read-file'
import { PRODUCTS_AT_ONCE } from './stored-products'

/** How many problems, and how many changed cells, are told one by one. */
const TOLD = 200

/** What importing a file would come to. Nothing is written for it. */
export interface FilePreview {
  readonly products: Readonly<Record<ProductPlan['status'], number>>
  readonly variants: { readonly created: number; readonly changed: number }
  /** How many variants get another number on hand. */
  readonly stock: number
  /** The first cells that would change, and how many do in all; what is created has none. */
  readonly changes: readonly (CellChange & { title: string })[]
  readonly changeCount: number
  /** The first of what is wrong, in the order of the lines, and how much is in all. Products with problems are left out. */
  readonly problems: readonly FileProblem[]
  readonly problemCount: number
  /** Heads that are no columns of product files: what is below them is left out. */
  readonly unknown: readonly string[]
}

/** A product of a file that is to be written, as a run keeps it. */
export interface PlannedItem {
  /** Null for a product that is created. */
  readonly productId: string | null
  readonly title: string
  readonly product: FileProduct
}

export interface PlannedFile {
  readonly form: FileForm
  readonly preview: FilePreview
  readonly items: readonly PlannedItem[]
}

/** Characters that are told of a cell: a description may have thousands. */
const TOLD_OF_CELL = 300

const shortened = (text: string) => (text.length > TOLD_OF_CELL ? `${text.slice(0, TOLD_OF_CELL)}…` : text)

const toldOf = (title: string, change: CellChange): CellChange & { title: string } => ({
  ...{ ...change, title, before: shortened(change.before), after: shortened(change.after) },
})

/** Sums up the plans of products as they come. */
class Summary {
  readonly #products = { created: 0, changed: 0, unchanged: 0, refused: 0 }
  readonly #variants = { created: 0, changed: 0 }
  readonly #problems: FileProblem[] = []
  readonly #changes: (CellChange & { title: string })[] = []
  #changeCount = 0
  #stock = 0

  constructor(problems: readonly FileProblem[]) {
    this.#problems.push(...problems)
  }

  add(plan: ProductPlan, problems: readonly FileProblem[]): void {
    const all = [...problems, ...plan.problems]
    this.#problems.push(...all)
    const isRefused = all.length > 0
    this.#products[isRefused ? 'refused' : plan.status] += 1
    if (isRefused) return
    for (const { id } of plan.variants) this.#variants[id === null ? 'created' : 'changed'] += 1
    this.#stock += plan.changes.filter(({ column }) => column === labelOf('onHand')).length
    this.#changeCount += plan.changes.length
    const room = TOLD - this.#changes.length
    this.#changes.push(...plan.changes.slice(0, room).map((change) => toldOf(plan.title, change)))
  }

  end(unknown: readonly string[]): FilePreview {
    return {
      ...{ products: this.#products, variants: this.#variants, stock: this.#stock },
      ...{ changes: this.#changes, changeCount: this.#changeCount },
      problems: this.#problems.toSorted((a, b) => a.line - b.line).slice(0, TOLD),
      ...{ problemCount: this.#problems.length, unknown },
    }
  }
}

/**
 * Reads a product file and says what importing it would write, by the rules of the import itself, without writing.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`; `VALIDATION_ERROR` for a file that cannot be read;
 * `PAYLOAD_TOO_LARGE`.
 */
export async function planProductFile(ctx: Context, bytes: Uint8Array): Promise<PlannedFile> {
  assertMayImportProducts(ctx)
  const sql = sqlOf(ctx.payload)
  const file = await readProductFile(sql, bytes)
  const { currency } = await readStoreSettings(sql)
  const writing = { categories: await loadCategoryPaths(sql), currency, form: file.form }
  const summary = new Summary(file.loose)
  const items: PlannedItem[] = []
  for (let at = 0; at < file.products.length; at += PRODUCTS_AT_ONCE) {
    const some = file.products.slice(at, at + PRODUCTS_AT_ONCE)
    const plans = await planProducts(
      ctx,
      some.map(({ product }) => product),
      writing,
    )
    for (const [index, plan] of plans.entries()) {
      const { problems = [], product } = some[index] ?? {}
      summary.add(plan, problems)
      if (product && problems.length === 0 && (plan.status === 'created' || plan.status === 'changed'))
        items.push({ productId: plan.id, title: plan.title, product })
    }
  }
  return { form: file.form, preview: summary.end(file.unknown), items }
}
