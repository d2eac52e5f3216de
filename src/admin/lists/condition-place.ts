/** Where a condition stands in the filters of a list: in which alternative, and at which place of it. */
export interface Place {
  readonly or: number
  readonly and: number
}

type Condition = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function alternativesOf(where: unknown): readonly (readonly unknown[])[] {
  const alternatives = isRecord(where) ? listOf(where['or']) : []
  return alternatives.map((part) => (isRecord(part) ? listOf(part['and']) : []))
}

interface Found {
  readonly path: string
  readonly operator: string
  readonly value: unknown
  /** The one that a condition on the currency beside it names. */
  readonly currency: string | undefined
}

function currencyOf(conditions: readonly unknown[]): string | undefined {
  for (const condition of conditions) {
    const asked = isRecord(condition) && isRecord(condition['currency']) ? condition['currency'] : {}
    if (typeof asked['equals'] === 'string') return asked['equals'].toUpperCase()
  }
  return undefined
}

/** The condition at a place of the filters, which are as Payload's filter form has them: alternatives of conditions. */
export function conditionAt(where: unknown, { or, and }: Place): Found | null {
  const conditions = alternativesOf(where)[or] ?? []
  const condition = conditions[and]
  const [path] = isRecord(condition) ? Object.keys(condition) : []
  const asked = path !== undefined && isRecord(condition) ? condition[path] : undefined
  if (path === undefined || !isRecord(asked)) return null
  const [operator = 'equals'] = Object.keys(asked)
  return { path, operator, value: asked[operator], currency: currencyOf(conditions) }
}

/** The same filters with another value at a place. */
export function withValueAt(where: unknown, place: Place, value: unknown) {
  const found = conditionAt(where, place)
  const or = alternativesOf(where).map((conditions, atOr) => ({
    and: conditions.map((condition, atAnd) =>
      found && atOr === place.or && atAnd === place.and
        ? { [found.path]: { [found.operator]: value } }
        : condition,
    ),
  }))
  return { or }
}
