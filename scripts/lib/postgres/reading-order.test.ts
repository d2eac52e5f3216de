import { describe, expect, it } from 'vitest'

import { readingOrderProblem } from './reading-order'

describe('the start says of the order of lists', () => {
  it('nothing while ICU is there and of the version that the indexes were built by', () => {
    expect(readingOrderProblem({ provider: 'i', builtBy: '153.80', installed: '153.80' })).toBeUndefined()
    expect(readingOrderProblem(undefined)).toBeUndefined()
  })

  it('that PostgreSQL has no ICU', () => {
    for (const provider of ['b', 'c']) {
      expect(readingOrderProblem({ provider, builtBy: '1', installed: '1' })).toMatch(
        /without ICU.*code points/,
      )
    }
  })

  it('that indexes have to be built anew after ICU changed its rules', () => {
    const problem = readingOrderProblem({ provider: 'i', builtBy: '153.80', installed: '153.128' })
    expect(problem).toMatch(/153\.80 to 153\.128.*REINDEX/)
  })
})
