import type { ErrorCode, FieldProblem } from '../../errors'
import { DomainError } from '../../errors'
import { formatMoney, money } from '../../money'
import { isSku, normaliseSku } from '../sku'
import type { ProductOption } from '../variant-options'
import { choiceOf, problemOfOptions, problemOfVariant } from '../variant-options'
import type { AskedRow, OptionValues, StoredVariant, VariantCell, VariantCells } from './table-row'
import { MAX_VARIANTS, titleOf } from './table-row'

/** What a table is held against. */
export interface TableBooks {
  readonly stored: readonly StoredVariant[]
  /** The options that the product is to have. */
  readonly options: readonly ProductOption[]
  /** Whether they differ from those that it has: else variants that do not fit stay as they are. */
  readonly areOptionsNew: boolean
  /** Variants of other products, those in the trash as well, that hold an SKU which a row wants. */
  readonly holders: ReadonlyMap<string, { readonly title: string; readonly isTrashed: boolean }>
  readonly currency: string
}

/** A row with the variant that it would come to. */
export interface JudgedRow {
  /** Its place in what was asked. */
  readonly index: number
  readonly before: StoredVariant | null
  readonly after: VariantCells & { readonly title: string; readonly optionValues: OptionValues }
}

/** A cell that is wrong, by its path. */
export interface CellProblem extends FieldProblem {
  readonly code: ErrorCode
}
type Problem = CellProblem

const WORDS: Readonly<Record<VariantCell, string>> = {
  sku: 'SKU',
  priceMinor: 'price',
  compareAtPriceMinor: 'compare-at price',
  onHand: 'stock on hand',
  lowStockLevel: 'low-stock level',
  isActive: 'state',
}

const pathOf = (index: number, cell: string) => `rows.${String(index)}.${cell}`
const invalid = (path: string, message: string): Problem => ({ code: 'VALIDATION_ERROR', path, message })
const conflict = (path: string, message: string): Problem => ({ code: 'CONFLICT', path, message })

/** A cell as people read it. */
function shown(cell: VariantCell, value: VariantCells[VariantCell], currency: string): string {
  if (value === null) return 'empty'
  if (typeof value === 'boolean') return value ? 'active' : 'in the trash'
  const isAmount = cell === 'priceMinor' || cell === 'compareAtPriceMinor'
  return isAmount && typeof value === 'number' ? formatMoney(money(value, currency)) : String(value)
}

/** Cells that are not as the caller saw them. */
function changedMeanwhile(
  row: AskedRow,
  before: StoredVariant,
  at: { index: number; currency: string },
): Problem[] {
  const seen = Object.entries(row.expected ?? {}) as [VariantCell, VariantCells[VariantCell] | undefined][]
  return seen.flatMap(([cell, value]) => {
    if (value === undefined || value === before[cell]) return []
    const now = shown(cell, before[cell], at.currency)
    return [conflict(pathOf(at.index, cell), `The ${WORDS[cell]} was changed meanwhile: it is ${now} now.`)]
  })
}

/** What a new variant cannot be without. */
function missingOf({ priceMinor, sku }: AskedRow, index: number): Problem[] {
  return [
    ...(sku === undefined ? [invalid(pathOf(index, 'sku'), 'A new variant needs an SKU.')] : []),
    ...(priceMinor === undefined
      ? [invalid(pathOf(index, 'priceMinor'), 'A new variant needs a price.')]
      : []),
  ]
}

const NOTHING: VariantCells & { optionValues: OptionValues } = {
  ...{ sku: '', priceMinor: 0, compareAtPriceMinor: null, onHand: 0, lowStockLevel: null, isActive: true },
  optionValues: [],
}

/** The variant after its row. */
function afterOf(row: AskedRow, before: StoredVariant | null): JudgedRow['after'] {
  const { expected: _, variantId: __, ...given } = row
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const after = { ...NOTHING, ...before, ...named }
  return {
    ...after,
    sku: normaliseSku(after.sku),
    title: row.title ?? before?.title ?? titleOf(after.optionValues),
  }
}

/** A row against its variant. */
function judgeRow(row: AskedRow, index: number, { currency, stored }: TableBooks): JudgedRow | Problem[] {
  if (row.variantId === undefined) {
    const missing = missingOf(row, index)
    return missing.length > 0 ? missing : { index, before: null, after: afterOf(row, null) }
  }
  const before = stored.find(({ id }) => id === row.variantId)
  if (!before) return [conflict(pathOf(index, 'variantId'), 'This variant is not of this product any more.')]
  const changed = changedMeanwhile(row, before, { index, currency })
  return changed.length > 0 ? changed : { index, before, after: afterOf(row, before) }
}

function problemOfSku({ after: { sku }, before, index }: JudgedRow, { holders }: TableBooks): Problem[] {
  const path = pathOf(index, 'sku')
  if (sku === before?.sku) return []
  if (!isSku(sku)) return [invalid(path, 'An SKU has 1 to 64 characters.')]
  const holder = holders.get(sku)
  if (!holder) return []
  const where = holder.isTrashed ? ' in the trash' : ''
  return [conflict(path, `The SKU “${sku}” belongs to “${holder.title}”${where} already.`)]
}

/** Rows that come to what another variant of the product has: one of two is told. */
function doubled(rows: readonly JudgedRow[], rest: readonly StoredVariant[]): Problem[] {
  const skus = new Set(rest.map(({ sku }) => sku))
  const choices = new Set(rest.filter(({ isActive }) => isActive).map(choiceOf))
  return rows.flatMap(({ after, index }) => {
    const choice = choiceOf(after)
    const problems = [
      ...(skus.has(after.sku)
        ? [invalid(pathOf(index, 'sku'), 'Another variant of this product has this SKU.')]
        : []),
      ...(after.isActive && choice !== '' && choices.has(choice)
        ? [invalid(pathOf(index, 'optionValues'), 'Another variant has the same option values.')]
        : []),
    ]
    skus.add(after.sku)
    if (after.isActive) choices.add(choice)
    return problems
  })
}

/** Whether a row has to fit the options: one that did not fit before may still get another price. */
function hasToFit({ after, before }: JudgedRow, { areOptionsNew }: TableBooks): boolean {
  if (!after.isActive) return false
  return areOptionsNew || !before?.isActive || choiceOf(before) !== choiceOf(after)
}

/** Variants that are sold and could not be chosen; those that no row is about are told of as one of the options. */
function unfit(rows: readonly JudgedRow[], rest: readonly StoredVariant[], books: TableBooks): Problem[] {
  const { areOptionsNew, options } = books
  const ofRows = rows.flatMap((row) => {
    const problem = hasToFit(row, books) ? problemOfVariant(row.after, options) : null
    return problem === null ? [] : [invalid(pathOf(row.index, 'optionValues'), problem)]
  })
  const ofRest = rest.flatMap((variant) => {
    const problem = areOptionsNew && variant.isActive ? problemOfVariant(variant, options) : null
    return problem === null ? [] : [invalid('options', problem)]
  })
  return [...ofRows, ...ofRest]
}

function ofWhole(
  rows: readonly JudgedRow[],
  rest: readonly StoredVariant[],
  { options }: TableBooks,
): Problem[] {
  const active = [...rows.map(({ after }) => after), ...rest].filter(({ isActive }) => isActive).length
  const wrong = problemOfOptions(options)
  return [
    ...(wrong === null ? [] : [invalid('options', wrong)]),
    ...(active > MAX_VARIANTS
      ? [
          invalid(
            'options',
            `A product has up to ${String(MAX_VARIANTS)} variants; these would be ${String(active)}.`,
          ),
        ]
      : []),
  ]
}

function twice(asked: readonly AskedRow[]): Problem[] {
  const ids = asked.map(({ variantId }) => variantId)
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [invalid(pathOf(index, 'variantId'), 'An earlier row is about the same variant.')]
      : [],
  )
}

/** The refusal of a table that says each cell that is wrong. */
export function refusalOfCells(problems: readonly Problem[]): DomainError {
  const count = problems.length
  const code = problems.every(({ code: each }) => each === 'CONFLICT') ? 'CONFLICT' : 'VALIDATION_ERROR'
  const message = `Nothing was saved: ${count === 1 ? 'one cell is' : `${String(count)} cells are`} not right.`
  return new DomainError(code, message, {
    fields: problems.map(({ path, message: words }) => ({ path, message: words })),
  })
}

/**
 * What the rows of a table come to, all of them.
 * @throws DomainError `CONFLICT` when cells are not as the caller saw them or SKUs are held by others, else `VALIDATION_ERROR`;
 * its `fields` name every cell that is wrong: `rows.0.priceMinor`, or `options`.
 */
export function judgeTable(asked: readonly AskedRow[], books: TableBooks): JudgedRow[] {
  const judged = asked.map((row, index) => judgeRow(row, index, books))
  const rows = judged.flatMap((row) => (Array.isArray(row) ? [] : [row]))
  const named = new Set(asked.map(({ variantId }) => variantId))
  const rest = books.stored.filter(({ id }) => !named.has(id))
  const problems = [
    ...judged.flatMap((row) => (Array.isArray(row) ? row : [])),
    ...twice(asked),
    ...rows.flatMap((row) => problemOfSku(row, books)),
    ...doubled(rows, rest),
    ...unfit(rows, rest, books),
    ...ofWhole(rows, rest, books),
  ]
  if (problems.length > 0) throw refusalOfCells(problems)
  return rows
}

/**
 * The rows in an order in which each SKU is free when its row is written.
 * @throws DomainError `VALIDATION_ERROR` for variants that would swap theirs.
 */
export function inFreeOrder(rows: readonly JudgedRow[]): JudgedRow[] {
  const waiting = [...rows]
  const ordered: JudgedRow[] = []
  while (waiting.length > 0) {
    const held = new Map(waiting.map((row) => [row.before?.sku, row]))
    const free = waiting.findIndex((row) => [undefined, row].includes(held.get(row.after.sku)))
    const [next] = free < 0 ? [] : waiting.splice(free, 1)
    if (!next) {
      const words = 'Variants cannot swap their SKUs in one step: give one of them another first.'
      throw refusalOfCells(waiting.map(({ index }) => invalid(pathOf(index, 'sku'), words)))
    }
    ordered.push(next)
  }
  return ordered
}
