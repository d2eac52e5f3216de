import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'

import { GRAPHQL_LIMITS, judgeGraphql } from './graphql-limits'

function judge(text: string, variables: Record<string, unknown> = {}, isIntrospectable = false): string {
  return judgeGraphql({ text, variables, isIntrospectable })?.message ?? 'fine'
}

const repeat = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ')
const nest = (depth: number): string => (depth === 0 ? 'id' : `a { ${nest(depth - 1)} }`)
/** Each of these fragments holds the next one twice, so that the first means 2^`count` fields. */
const doubling = (count: number, leaf: string) =>
  `${repeat(count, (n) => `fragment F${String(n)} on Q { ...F${String(n + 1)} ...F${String(n + 1)} }`)} fragment F${String(count)} on Q { ${leaf} }`

describe('a query runs', () => {
  it.each([
    ['that asks for an order', '{ Orders(limit: 5) { docs { number status totalMinor currency } } }'],
    [
      'with fragments',
      '{ Order(id: "1") { ...A ...A } } fragment A on Order { customer { ...B } } fragment B on User { name }',
    ],
    ['with as many levels as there may be', `{ ${nest(GRAPHQL_LIMITS.depth - 1)} }`],
    [
      'with as many fields at the top as there may be',
      `{ ${repeat(GRAPHQL_LIMITS.rootFields, (n) => `f${String(n)}`)} }`,
    ],
    ['that has aliases', `{ a { ${repeat(GRAPHQL_LIMITS.aliases, (n) => `f${String(n)}: id`)} } }`],
    ['that names its type', '{ __typename Order(id: "1") { __typename } }'],
  ])('%s', (_what, text) => {
    expect(judge(text)).toBe('fine')
  })
})

describe('a query is refused', () => {
  it.each([
    ['one level deeper', `{ ${nest(GRAPHQL_LIMITS.depth)} }`, /9 levels deep/],
    ['deeper behind a first field of the language’s own', `{ __typename ${nest(20)} }`, /21 levels deep/],
    ['deeper in a fragment', `{ ...A } fragment A on Q { ${nest(20)} }`, /21 levels deep/],
    ['deeper in an inline fragment', `{ ... on Q { ... { ${nest(20)} } } }`, /21 levels deep/],
    [
      'with one field more at the top',
      `{ ${repeat(GRAPHQL_LIMITS.rootFields + 1, (n) => `f${String(n)}`)} }`,
      /11 things at once/,
    ],
    [
      'with mutations under other names',
      `mutation { ${repeat(11, (n) => `m${String(n)}: reset(token: "x")`)} }`,
      /11 things at once/,
    ],
    [
      'with more at the top through a fragment',
      `{ ...A ...A } fragment A on Q { ${repeat(6, (n) => `f${String(n)}`)} }`,
      /12 things at once/,
    ],
    [
      'with one alias more',
      `{ a { ${repeat(GRAPHQL_LIMITS.aliases + 1, (n) => `f${String(n)}: id`)} } }`,
      /51 aliases/,
    ],
    ['with too many operations', repeat(6, (n) => `query Q${String(n)} { id }`), /6 operations/],
    ['with a second operation that is too deep', `query A { id } query B { ${nest(20)} }`, /21 levels deep/],
    ['with more words than are read', `{ ${repeat(GRAPHQL_LIMITS.tokens, () => 'id')} }`, /token/],
    ['that never ends to open', '{a'.repeat(500_000), /token/],
    ['whose values nest without end', `{ a(b: ${'['.repeat(500_000)}`, /token/],
    ['that is no GraphQL', '{ Orders(', /Syntax Error/],
    [
      'whose fragment contains itself',
      '{ ...A } fragment A on Q { b { ...B } } fragment B on Q { ...A }',
      /contains itself/,
    ],
  ])('%s', (_what, text, message) => {
    expect(judge(text)).toMatch(message)
  })

  it('whose fragments double and double, in no time', () => {
    for (const leaf of ['id', 'a: id', '__typename', '...Unknown', '...F0']) {
      expect(judge(`{ Orders { docs { ...F0 } } } ${doubling(60, leaf)}`), leaf).not.toBe('fine')
    }
  })
})

describe('the rows of lists count', () => {
  const rows = (fields: number) => `docs { ${repeat(fields, (n) => `f${String(n)}`)} }`

  it('as many as the query asks for', () => {
    const query = (limit: string) => `query ($n: Int = 1) { Orders(limit: ${limit}) { ${rows(200)} } }`
    expect(judge(query('40'))).toBe('fine')
    expect(judge(query('60'))).toMatch(/values/)
    expect(judge(query('$n'), { n: 40 })).toBe('fine')
    expect(judge(query('$n'), { n: 60 })).toMatch(/values/)
  })

  it('as many as there may be, when it does not say', () => {
    for (const list of ['Orders', 'Orders(limit: null)', 'Orders(limit: $n)']) {
      expect(judge(`query ($n: Int) { ${list} { ${rows(90)} } }`), list).toBe('fine')
      expect(judge(`query ($n: Int) { ${list} { ${rows(110)} } }`), list).toMatch(/values/)
      expect(
        judge(`query ($n: Int) { ${list} { ...A } } fragment A on Orders { ${rows(110)} }`),
        list,
      ).toMatch(/values/)
    }
  })

  it.each(['0', '-1', '101', '1.5', '"x"', '$n'])('limit and page count from 1: not %s', (value) => {
    const variables = { n: 101 }
    expect(judge(`query ($n: Int) { Orders(limit: ${value}) { docs { id } } }`, variables)).toMatch(
      /from 1 to 100/,
    )
    const page = value === '101' || value === '$n' ? '2000000' : value
    expect(judge(`query ($n: Int) { Orders(page: ${page}) { docs { id } } }`, variables)).toMatch(/from 1 to/)
  })

  it('a limit that stands as a default counts too', () => {
    expect(judge('query ($n: Int = 101) { Orders(limit: $n) { docs { id } } }')).toMatch(/from 1 to 100/)
    expect(judge('query ($n: Int = 100) { Orders(limit: $n) { docs { id } } }')).toBe('fine')
  })

  it('for each row of the list around them', () => {
    const query = (limit: number) =>
      `{ Products(limit: 20) { docs { variants(limit: ${String(limit)}) { ${rows(8)} } } } }`
    expect(judge(query(20))).toBe('fine')
    expect(judge(query(100))).toMatch(/values/)
  })
})

it('what stands under a condition has one that is true or false', () => {
  const query = (condition: string, declared = '') =>
    `query Q${declared} { Order(id: "1") { id @${condition} } }`
  expect(judge(query('include(if: true)'))).toBe('fine')
  expect(judge(query('skip(if: $v)', '($v: Boolean!)'), { v: false })).toBe('fine')
  expect(judge(query('skip(if: $v)', '($v: Boolean = true)'))).toBe('fine')
  for (const [declared, variables] of [
    ['', {}],
    ['($v: Boolean!)', {}],
    ['($v: Boolean = true)', { v: null }],
    ['($v: Boolean!)', { v: 'x' }],
  ] as const) {
    expect(judge(query('include(if: $v)', declared), variables), declared).toMatch(/true or false/)
  }
  for (const condition of ['include', 'skip(if: 3)', 'skip(unless: true)']) {
    expect(judge(query(condition)), condition).toMatch(/true or false/)
  }
})

it('there are no subscriptions', () => {
  expect(judge('subscription { orders { id } }')).toBe('Subscriptions are not supported.')
})

describe('the schema', () => {
  const ASKS = [
    getIntrospectionQuery(),
    '{ x: __schema { types { name } } }',
    '{ __type(name: "User") { name } }',
    '{ ...A } fragment A on Query { ... { y: __type(name: "User") { name } } }',
    'fragment Unused on Query { __schema { types { name } } } query { id }',
    'query A { id } query B { __schema { types { name } } }',
  ]

  it.each(ASKS)('is asked for in vain: %s', (text) => {
    expect(judge(text)).toBe('The schema cannot be asked for.')
  })

  it('is allowed in development', () => {
    for (const text of ASKS) expect(judge(text, {}, true)).toBe('fine')
  })
})
