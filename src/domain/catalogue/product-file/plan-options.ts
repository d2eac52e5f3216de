import type { OptionedVariant, ProductOption } from '../variant-options'
import { problemOfTwins } from '../variant-options'

import type { CellsAt, ChangedCells } from './changed-cells'
import { labelOf, OPTION_COLUMNS } from './columns'
import type { FileProduct, FileVariant } from './group-rows'
import type { StoredProduct, StoredVariant } from './stored-product'

interface OptionPair {
  readonly name: string
  readonly value: string
}

/** What becomes of the options of a product. */
export interface PlannedOptions {
  /** The options afterwards; null where they stay. */
  readonly options: readonly ProductOption[] | null
  /** Whether options are called otherwise, come or go: all variants have to be written then. */
  readonly isRenamed: boolean
  /** The option values of variants that get others, by their SKU. */
  readonly valuesOf: ReadonlyMap<string, readonly OptionPair[]>
}

interface Named {
  readonly names: readonly string[]
  readonly isRenamed: boolean
}

function namesOf(product: FileProduct, stored: StoredProduct | null, found: ChangedCells): Named {
  const at: CellsAt = { line: product.line, sku: null, cells: product.cells, stored: stored?.cells ?? null }
  let isRenamed = false
  const names = OPTION_COLUMNS.map(({ name }) => {
    const text = found.saidAnew(name, at)
    if (text === undefined) return stored?.cells[name] ?? ''
    isRenamed = true
    found.note(name, at, text)
    return text
  })
  names.forEach((name, index) => {
    const column = OPTION_COLUMNS[index]?.name ?? 'option1Name'
    if (name.length > 60) found.refuse(product.line, column, `${labelOf(column)} has at most 60 characters.`)
    if (name !== '' && names.indexOf(name) !== index)
      found.refuse(product.line, column, `Two options are called “${name}”.`)
  })
  return { names, isRenamed }
}

interface Wanted {
  readonly variant: FileVariant
  readonly stored: StoredVariant | null
}

/** The values of a variant afterwards; null where they stay. */
function pairsOf(
  { variant, stored }: Wanted,
  { names, isRenamed }: Named,
  found: ChangedCells,
): OptionPair[] | null {
  const at: CellsAt = {
    line: variant.line,
    sku: variant.sku,
    cells: variant.cells,
    stored: stored?.cells ?? null,
  }
  let isChanged = stored === null || isRenamed
  const pairs = OPTION_COLUMNS.map(({ value: column }, index) => {
    const text = found.saidAnew(column, at)
    if (text !== undefined) {
      isChanged = true
      found.note(column, at, text)
    }
    return { column, name: names[index] ?? '', value: text ?? stored?.cells[column] ?? '' }
  })
  if (!isChanged) return null
  for (const { column, name, value } of pairs) {
    if (name === '' && value !== '')
      found.refuse(variant.line, column, `The product has no ${labelOf(column).replace(/value$/, 'name')}.`)
    if (name !== '' && value === '')
      found.refuse(variant.line, column, `It needs a value of the option “${name}”.`)
    if (value.length > 60) found.refuse(variant.line, column, 'A value has at most 60 characters.')
  }
  return pairs
    .filter(({ name, value }) => name !== '' && value !== '')
    .map(({ name, value }) => ({ name, value }))
}

/** The values of an option: those that it has, in their order, and then what is new. */
function optionsAfter(
  names: readonly string[],
  stored: StoredProduct | null,
  given: readonly (readonly OptionPair[])[],
): ProductOption[] {
  return names.flatMap((name, index) => {
    if (name === '') return []
    const own = stored?.options.find((option) => option.name === name)
    const renamed = stored?.options[index]
    const before = own ?? (renamed && !names.includes(renamed.name) ? renamed : undefined)
    const added = given.flatMap((pairs) =>
      pairs.filter((pair) => pair.name === name).map(({ value }) => value),
    )
    return [{ name, values: [...new Set([...(before?.values ?? []), ...added])] }]
  })
}

function storedPairs({ cells }: StoredVariant, stored: StoredProduct | null): OptionPair[] {
  return OPTION_COLUMNS.map(({ name, value }) => ({
    name: stored?.cells[name] ?? '',
    value: cells[value] ?? '',
  })).filter(({ value }) => value !== '')
}

/** Two variants that buyers could not tell apart. */
function refuseTwins(
  wanted: readonly Wanted[],
  { stored, valuesOf }: { stored: StoredProduct | null; valuesOf: PlannedOptions['valuesOf'] },
  found: ChangedCells,
): void {
  const named = new Set(wanted.map(({ variant }) => variant.sku))
  const all: OptionedVariant[] = (stored?.variants ?? [])
    .filter(({ sku }) => !named.has(sku))
    .map((variant) => ({ sku: variant.sku, optionValues: storedPairs(variant, stored) }))
  for (const { stored: before, variant } of wanted) {
    const pairs = valuesOf.get(variant.sku)
    const own = { sku: variant.sku, optionValues: pairs ?? (before ? storedPairs(before, stored) : []) }
    const twin = pairs ? problemOfTwins(own, all) : null
    if (twin !== null) found.refuse(variant.line, null, twin)
    all.push(own)
  }
}

function refuseForgotten(wanted: readonly Wanted[], stored: StoredProduct | null, found: ChangedCells): void {
  const named = new Set(wanted.map(({ variant }) => variant.sku))
  const forgotten = stored?.variants.find(({ sku }) => !named.has(sku))
  const line = wanted[0]?.variant.line
  if (forgotten && line !== undefined)
    found.refuse(line, null, `Options are called otherwise: ${forgotten.sku} has to be in the file as well.`)
}

function refuseUnused(
  after: readonly ProductOption[],
  { names }: Named,
  { found, line }: { found: ChangedCells; line: number },
): void {
  const unused = after.find(({ values }) => values.length === 0)
  const column = OPTION_COLUMNS[names.indexOf(unused?.name ?? '')]?.name
  if (unused && column) found.refuse(line, column, `No variant has a value of the option “${unused.name}”.`)
}

/** Plans the options of a product with the option values of its variants. */
export function planOptions(
  { product, stored }: { product: FileProduct; stored: StoredProduct | null },
  wanted: readonly Wanted[],
  found: ChangedCells,
): PlannedOptions {
  const named = namesOf(product, stored, found)
  const valuesOf = new Map<string, readonly OptionPair[]>()
  for (const each of wanted) {
    const pairs = pairsOf(each, named, found)
    if (pairs) valuesOf.set(each.variant.sku, pairs)
  }
  refuseTwins(wanted, { stored, valuesOf }, found)
  if (named.isRenamed) refuseForgotten(wanted, stored, found)
  const after = optionsAfter(named.names, stored, [...valuesOf.values()])
  refuseUnused(after, named, { line: product.line, found })
  const count = (options: readonly ProductOption[]) =>
    options.reduce((sum, { values }) => sum + values.length, 0)
  const isChanged = named.isRenamed || count(after) !== count(stored?.options ?? [])
  return { options: isChanged ? after : null, isRenamed: named.isRenamed, valuesOf }
}
