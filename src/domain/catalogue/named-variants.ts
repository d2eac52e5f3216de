import { DomainError, invalidField } from '../errors'
import { normaliseSku } from './sku'

/** How a request names a variant: by one of the two. */
export interface VariantName {
  readonly sku?: string | undefined
  readonly variantId?: string | undefined
}

/** The ids and SKUs that a request names, as they are stored. */
export function namesOf(items: readonly VariantName[]): { ids: string[]; skus: string[] } {
  return {
    ids: items.flatMap(({ variantId }) => variantId?.toLowerCase() ?? []),
    skus: items.flatMap(({ sku }) => (sku === undefined ? [] : normaliseSku(sku))),
  }
}

/** The variants that the items of a request name, each named once. */
export class NamedVariants<Row extends { id: string; sku: string }> {
  readonly #byId: ReadonlyMap<string, Row>
  readonly #bySku: ReadonlyMap<string, Row>
  readonly #taken = new Map<string, number>()

  /** All that were found. */
  readonly rows: readonly Row[]

  constructor(rows: readonly Row[]) {
    this.rows = rows
    this.#byId = new Map(rows.map((row) => [row.id, row]))
    this.#bySku = new Map(rows.map((row) => [row.sku, row]))
  }

  /**
   * The variant of an item; `at` is the item's path, with a dot behind it.
   * @throws DomainError `VALIDATION_ERROR` unless it is named once, `NOT_FOUND`.
   */
  find(name: VariantName, at: string): Row {
    const { sku, variantId } = name
    if ((sku === undefined) === (variantId === undefined))
      throw invalidField(`${at}sku`, 'Give either sku or variant_id.')
    const found =
      sku === undefined ? this.#byId.get((variantId ?? '').toLowerCase()) : this.#bySku.get(normaliseSku(sku))
    if (found) return found
    const [path, message] = [`${at}${sku === undefined ? 'variant_id' : 'sku'}`, 'No such variant.']
    throw new DomainError('NOT_FOUND', message, { fields: [{ path, message }] })
  }

  /** Notes which item changes a variant. @throws DomainError `VALIDATION_ERROR` when an earlier one does. */
  take({ id }: Row, index: number, at: string): void {
    const earlier = this.#taken.get(id)
    if (earlier !== undefined)
      throw invalidField(`${at}sku`, `Item ${String(earlier)} changes the same variant.`)
    this.#taken.set(id, index)
  }
}

/** An item of a request that cannot be done, by the name that it gave. */
export interface FailedItem {
  readonly status: 'failed'
  readonly index: number
  readonly sku: string | null
  readonly variantId: string | null
  readonly error: DomainError
}

/** What `plan` answers for each item; one that it refuses fails, and the others do not. */
export function planEach<Item extends VariantName, Result>(
  items: readonly Item[],
  plan: (item: Item, index: number) => Result,
): (Result | FailedItem)[] {
  return items.map((item, index) => {
    try {
      return plan(item, index)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return { status: 'failed', index, sku: item.sku ?? null, variantId: item.variantId ?? null, error }
    }
  })
}
