import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isSlug, slugify } from '@/domain/catalogue/slug'

import { slugOf } from './slug-of'

describe('the slug of a title', () => {
  it.each([
    ['Чашка', 'chashka'],
    ['Синяя чашка 250 мл', 'sinyaya-chashka-250-ml'],
    ['Φλιτζάνι', 'flitzani'],
    ['漢字', 'hanzi'],
    ['Crème & Sugar', 'creme-and-sugar'],
    ['Straße Ørsted', 'strasse-orsted'],
  ])('%s is %s', (title, expected) => {
    expect(slugOf(title)).toBe(expected)
  })

  it.each(['فنجان', 'ספל', 'カップ', 'ถ้วย', '컵', 'कप', 'ფინჯანი', 'Բաժակ', 'ቡና', '☕'])(
    '%s can be read in Latin letters',
    (title) => {
      expect(isSlug(slugOf(title))).toBe(true)
      expect(slugOf(title)).toBe(slugOf(title))
    },
  )

  it('of any text is empty or valid, and that of a Latin one is as ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
        const slug = slugOf(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slugOf(slug)).toBe(slug)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (title) => {
        fc.pre(slugify(title) !== '')
        expect(slugOf(title)).toBe(slugify(title))
      }),
    )
  })
})
