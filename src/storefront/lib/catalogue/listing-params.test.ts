import { describe, expect, it } from 'vitest'

import { listingParamsSchema } from './listing-params'

describe('the search of a list', () => {
  it.each([
    ['lamp', 'lamp'],
    ['  lamp ', 'lamp'],
    ['\0', ''],
    ['la\0mp', 'lamp'],
    ['lamp\ud800', 'lamp'],
    ['🏮', '🏮'],
    [['lamp', 'vase'], 'lamp'],
    ['x'.repeat(101), ''],
    [undefined, ''],
  ])('of %j is for %j', (q, searched) => {
    expect(listingParamsSchema.parse({ q }).q).toBe(searched)
  })
})
