import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nextCopySku, nextCopySlug } from './copy'
import { isSku, normaliseSku } from './sku'
import { isSlug, slugify } from './slug'

describe('the name of a copy', () => {
  it.each([
    ['TEA-1', 1, 'TEA-1-COPY'],
    ['TEA-1', 3, 'TEA-1-COPY-3'],
    ['TEA-1-COPY', 2, 'TEA-1-COPY-2'],
    ['TEA-1-COPY-2', 3, 'TEA-1-COPY-3'],
    ['X'.repeat(64), 1, `${'X'.repeat(59)}-COPY`],
  ])('of %s is, at try %i, %s', (sku, attempt, expected) => {
    expect(nextCopySku(sku, attempt)).toBe(expected)
  })

  it('is an SKU or a slug as long as the original was one, and another one at each try', () => {
    const attempts = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).map(normaliseSku).filter(isSku), attempts, (sku, attempt) => {
        expect(isSku(nextCopySku(sku, attempt))).toBe(true)
        expect(nextCopySku(sku, attempt)).not.toBe(nextCopySku(sku, attempt + 1))
      }),
    )
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).map(slugify).filter(isSlug), attempts, (slug, attempt) => {
        expect(isSlug(nextCopySlug(slug, attempt))).toBe(true)
        expect(nextCopySlug(slug, attempt)).not.toBe(nextCopySlug(slug, attempt + 1))
      }),
    )
  })
})
