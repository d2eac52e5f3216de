/** The class of principal that query limits depend on. */
export type PrincipalClass = 'visitor' | 'customer' | 'key' | 'staff'

/** The limits of one query through Payload's interfaces. */
export interface QueryLimits {
  /** Comparisons in a `where`, alternatives included. */
  conditions: number
  /** Levels of `and` and `or` within each other. */
  nesting: number
  /** Relations, joins and arrays that one path may cross, as in `parent.parent.title`. */
  pathRelations: number
  /** The same for all conditions and sorts of a query together: each one costs a join. */
  relations: number
  /** Words searched for within texts: each one scans the column. */
  words: number
  /** Values in the list of one `in`. */
  values: number
  /** Characters of one text. */
  textLength: number
  sorts: number
  /** Rows that `page` reaches. */
  rows: number
}

const OUTSIDE = {
  conditions: 20,
  nesting: 5,
  pathRelations: 1,
  relations: 2,
  words: 6,
  values: 100,
  textLength: 200,
  sorts: 3,
  rows: 10_000,
} as const satisfies QueryLimits

/** Query limits by class of principal. Each row is measured: tests/integration/queries/query-cost.test.ts. */
export const QUERY_LIMITS = {
  visitor: OUTSIDE,
  customer: OUTSIDE,
  key: { ...OUTSIDE, conditions: 40, pathRelations: 2, words: 10, values: 500, rows: 50_000 },
  staff: {
    ...OUTSIDE,
    conditions: 40,
    nesting: 8,
    pathRelations: 2,
    relations: 3,
    words: 12,
    values: 500,
    rows: 100_000,
  },
} as const satisfies Record<PrincipalClass, QueryLimits>
