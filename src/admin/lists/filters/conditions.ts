import type { Where } from 'payload'

/** One comparison of a list's filter. */
export interface Comparison {
  readonly path: string
  readonly operator: string
  readonly value: unknown
}

type Json = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function comparisonsOf(part: unknown): Comparison[] | null {
  if (!isRecord(part)) return null
  const found: Comparison[] = []
  for (const [path, operators] of Object.entries(part)) {
    if (path === 'and' && Array.isArray(operators)) {
      const inner = operators.map(comparisonsOf)
      if (inner.includes(null)) return null
      found.push(...inner.flatMap((some) => some ?? []))
      continue
    }
    if (path === 'or' || path === 'and' || !isRecord(operators)) return null
    for (const [operator, value] of Object.entries(operators)) found.push({ path, operator, value })
  }
  return found
}

/** The comparisons that all have to hold; null for a filter with alternatives, which only Payload's own form shows. */
export function readConditions(where: unknown): Comparison[] | null {
  if (!isRecord(where)) return []
  const { or, ...rest } = where
  if (or === undefined) return comparisonsOf(rest)
  if (!Array.isArray(or) || or.length > 1) return null
  const [only] = or as unknown[]
  const first = only === undefined ? [] : comparisonsOf(only)
  const others = comparisonsOf(rest)
  return first && others && [...first, ...others]
}

/** The comparisons as a list's address has them. */
export function writeConditions(comparisons: readonly Comparison[]): Where {
  if (comparisons.length === 0) return {}
  const parts = comparisons.map(({ path, operator, value }) => ({ [path]: { [operator]: value } }))
  return { and: parts }
}

/** The same with other comparisons of a field, in place of those that it has. */
export function withComparisons(
  comparisons: readonly Comparison[],
  path: string,
  next: readonly Omit<Comparison, 'path'>[],
): Comparison[] {
  const own = next.map((comparison) => ({ path, ...comparison }))
  const at = comparisons.findIndex((comparison) => comparison.path === path)
  const others = comparisons.filter((comparison) => comparison.path !== path)
  if (at < 0) return [...others, ...own]
  const before = comparisons.slice(0, at).filter((comparison) => comparison.path !== path).length
  return [...others.slice(0, before), ...own, ...others.slice(before)]
}

/** The values of a comparison that names some: of `equals` one, of `in` several. */
export function valuesOf({ operator, value }: Omit<Comparison, 'path'>): string[] {
  if (operator === 'in') {
    const values: unknown[] = Array.isArray(value)
      ? value
      : isRecord(value)
        ? Object.values(value)
        : String(value).split(',')
    return values.map(String)
  }
  return operator === 'equals' ? [String(value)] : []
}

function canonical(comparisons: readonly Comparison[]): string {
  const asText = comparisons.map(({ path, operator, value }) => {
    const values = valuesOf({ operator, value }).toSorted()
    return values.length > 0
      ? `${path} is ${values.join('\u0000')}`
      : `${path} ${operator} ${JSON.stringify(Array.isArray(value) ? value : String(value))}`
  })
  return asText.toSorted().join('\n')
}

/** Whether two filters ask for the same, in whatever form and order. */
export function isSameWhere(a: unknown, b: unknown): boolean {
  const [first, second] = [readConditions(a), readConditions(b)]
  if (first === null || second === null) return JSON.stringify(a) === JSON.stringify(b)
  return canonical(first) === canonical(second)
}
