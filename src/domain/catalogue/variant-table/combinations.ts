import { slugify } from '../slug'
import type { ProductOption } from '../variant-options'
import type { OptionValues } from './table-row'

const MAX_NAME = 60
const MAX_SKU = 64

/** How many combinations options have; 1 without any option. */
export function countCombinations(options: readonly ProductOption[]): number {
  return options.reduce((count, { values }) => count * values.length, 1)
}

/** Each combination of one value of each option, the last option changing first; one empty combination without options. */
export function combinationsOf(options: readonly ProductOption[]): OptionValues[] {
  return options.reduce<OptionValues[]>(
    (combinations, { name, values }) =>
      combinations.flatMap((combination) => values.map((value) => [...combination, { name, value }])),
    [[]],
  )
}

/** The values in a text, apart by commas, semicolons or lines, each once. */
export function readValues(text: string): string[] {
  const values = text.split(/[,;\n\t]/).map((value) => value.normalize('NFC').trim().slice(0, MAX_NAME))
  return [...new Set(values.filter((value) => value !== ''))]
}

/** `Size: S, M, L` as an option; null for a text without name or values. */
export function readOption(text: string): ProductOption | null {
  const colon = text.indexOf(':')
  if (colon < 0) return null
  const name = text.slice(0, colon).normalize('NFC').trim().slice(0, MAX_NAME)
  const values = readValues(text.slice(colon + 1))
  return name === '' || values.length === 0 ? null : { name, values }
}

/** The pattern of SKUs that fits a product: `TEE-{Size}-{Colour}`. */
export function skuPatternOf(slug: string, options: readonly ProductOption[]): string {
  const stem = slug.toUpperCase().slice(0, 24).replace(/-+$/, '')
  return [stem === '' ? 'SKU' : stem, ...options.map(({ name }) => `{${name}}`)].join('-')
}

/** A value as a part of an SKU; of a value without Latin letters or digits its place among the values, from 1. */
function partOf({ name, value }: OptionValues[number], options: readonly ProductOption[]): string {
  const part = slugify(value).toUpperCase()
  const place = options.find((option) => option.name === name)?.values.indexOf(value) ?? 0
  return part === '' ? String(place + 1) : part
}

/** The SKU of a combination by a pattern. Two combinations may come to the same one. */
export function skuOf(pattern: string, values: OptionValues, options: readonly ProductOption[]): string {
  const parts = new Map(values.map((value) => [value.name.toUpperCase(), partOf(value, options)]))
  const filled = pattern
    .toUpperCase()
    .replace(/\{([^{}]*)\}/g, (whole, name: string) => parts.get(name) ?? whole)
  return filled.replace(/\s+/g, ' ').trim().slice(0, MAX_SKU)
}

/** The SKU, or the next that is free: `TEE-S`, `TEE-S-2` … */
export function freeSku(sku: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${String(number)}`
    const candidate = sku.slice(0, MAX_SKU - suffix.length) + suffix
    if (!taken.has(candidate)) return candidate
  }
}
