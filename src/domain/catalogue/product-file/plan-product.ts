import { isSku } from '../sku'
import type { ProductOption } from '../variant-options'

import type { FileForm } from './cells'
import { saidBy } from './cells'
import type { CellChange, CellsAt, FileValues } from './changed-cells'
import { ChangedCells } from './changed-cells'
import type { FileColumn } from './columns'
import { OPTION_COLUMNS, PRODUCT_COLUMNS, VARIANT_COLUMNS } from './columns'
import type { FileProblem, FileProduct } from './group-rows'
import type { PlannedOptions } from './plan-options'
import { planOptions } from './plan-options'
import type { FileSurroundings } from './read-value'
import type { KeyHolder, StoredProduct, StoredVariant } from './stored-product'

/** What would be written of a variant. */
export interface VariantPlan {
  /** Null for a new one. */
  readonly id: string | null
  readonly sku: string
  readonly line: number
  readonly values: FileValues
  /** Null where they stay. */
  readonly optionValues: readonly { name: string; value: string }[] | null
}

/** What would be written of a product and its variants: what stays as it is, is left out. */
export interface ProductPlan {
  /** Null for a new one. */
  readonly id: string | null
  readonly handle: string
  readonly line: number
  readonly title: string
  readonly status: 'created' | 'changed' | 'unchanged' | 'refused'
  readonly values: FileValues
  /** Null where they stay. */
  readonly options: readonly ProductOption[] | null
  /** Whether options come, go or are called otherwise. */
  readonly isRenamed: boolean
  /** Whether it is published now. */
  readonly isPublished: boolean
  readonly variants: readonly VariantPlan[]
  readonly changes: readonly CellChange[]
  readonly problems: readonly FileProblem[]
}

/** What a plan depends on besides the product. */
export interface PlanSurroundings extends FileSurroundings {
  readonly form: FileForm
  /** Who has the handles and SKUs that the file names, the trash included. */
  readonly handles: ReadonlyMap<string, KeyHolder>
  readonly skus: ReadonlyMap<string, KeyHolder>
}

const IN_OPTIONS: ReadonlySet<FileColumn> = new Set(
  OPTION_COLUMNS.flatMap(({ name, value }) => [name, value]),
)
const OF_PRODUCT = PRODUCT_COLUMNS.filter((column) => column !== 'handle' && !IN_OPTIONS.has(column))
const OF_VARIANT = VARIANT_COLUMNS.filter(
  (column) => column !== 'sku' && column !== 'currency' && !IN_OPTIONS.has(column),
)

function refuseCurrency(
  { cells, line }: CellsAt,
  { currency, form }: PlanSurroundings,
  found: ChangedCells,
): void {
  const said = saidBy('currency', cells.currency ?? '', form)
  if (said !== '' && said.toUpperCase() !== currency)
    found.refuse(line, 'currency', `This store sells in ${currency}.`)
}

/** Why the SKU of a variant that the product does not have cannot be its; null when it can. */
function problemOfSku(sku: string, holder: KeyHolder | undefined): string | null {
  if (!isSku(sku)) return 'A SKU has at most 64 characters.'
  if (holder?.isInTrash) return `A variant of “${holder.title}” in the trash has this SKU.`
  return holder ? `It is a variant of another product, “${holder.title}”.` : null
}

interface Pair {
  readonly product: FileProduct
  readonly stored: StoredProduct | null
}

function planVariants(
  { product, stored }: Pair,
  surroundings: PlanSurroundings,
  found: ChangedCells,
): { variants: VariantPlan[]; options: PlannedOptions } {
  const bySku = new Map((stored?.variants ?? []).map((variant) => [variant.sku, variant]))
  const wanted = product.variants.map((variant) => ({
    variant,
    stored: bySku.get(variant.sku) ?? (null as StoredVariant | null),
  }))
  const options = planOptions({ product, stored }, wanted, found)
  const variants = wanted.map(({ variant, stored: before }): VariantPlan => {
    const { cells, line, sku } = variant
    const at: CellsAt = { line, sku, cells, stored: before?.cells ?? null }
    refuseCurrency(at, surroundings, found)
    const problem = before ? null : problemOfSku(sku, surroundings.skus.get(sku))
    if (problem !== null) found.refuse(line, 'sku', problem)
    const values = found.valuesOf(OF_VARIANT, at)
    return { id: before?.id ?? null, sku, line, values, optionValues: options.valuesOf.get(sku) ?? null }
  })
  const isWritten = ({ id, optionValues, values }: VariantPlan) =>
    id === null || optionValues !== null || Object.keys(values).length > 0
  return { variants: variants.filter(isWritten), options }
}

function refuseEmptyShelf({ product, stored }: Pair, values: FileValues, found: ChangedCells): void {
  const hasVariants = product.variants.length > 0 || (stored?.variants.length ?? 0) > 0
  if (values.status === 'published' && !hasVariants)
    found.refuse(product.line, 'status', 'It can be published when it has a variant: add a row with a SKU.')
}

function statusOf(stored: StoredProduct | null, isWritten: boolean): ProductPlan['status'] {
  if (!stored) return 'created'
  return isWritten ? 'changed' : 'unchanged'
}

/** What importing a product of a file would write, held against what is stored; null where nothing is. */
export function planProduct(pair: Pair, surroundings: PlanSurroundings): ProductPlan {
  const { product, stored } = pair
  const { handle, line } = product
  const found = new ChangedCells(surroundings.form, surroundings)
  const holder = surroundings.handles.get(handle)
  if (!stored && holder) found.refuse(line, 'handle', `“${holder.title}” in the trash has this handle.`)
  const at: CellsAt = { line, sku: null, cells: product.cells, stored: stored?.cells ?? null }
  const values = found.valuesOf(OF_PRODUCT, at)
  const { options, variants } = planVariants(pair, surroundings, found)
  refuseEmptyShelf(pair, values, found)
  const isWritten = Object.keys(values).length > 0 || variants.length > 0 || options.options !== null
  const title = typeof values.title === 'string' ? values.title : (stored?.cells.title ?? handle)
  return {
    ...{ id: stored?.id ?? null, handle, line, title, values, variants },
    ...{ options: options.options, isRenamed: options.isRenamed, isPublished: stored?.isPublished ?? false },
    ...{ changes: found.changes, problems: found.problems },
    status: found.problems.length > 0 ? 'refused' : statusOf(stored, isWritten),
  }
}
