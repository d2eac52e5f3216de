import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlug, slugify } from './slug'

describe('a slug', () => {
  it.each([
    ['Crème & Sugar', 'creme-and-sugar'],
    ["Baker's Dozen", 'bakers-dozen'],
    ['  Straße 5 ', 'strasse-5'],
    ['Łódź / Ørsted', 'lodz-orsted'],
    ['漢字', ''],
  ])('of "%s" is "%s"', (title, expected) => {
    expect(slugify(title)).toBe(expected)
  })

  it('of any title is empty or valid, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugify(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })

  it.each(['', '-a', 'a--b', 'A', 'a b'])('is not "%s"', (text) => {
    expect(isSlug(text)).toBe(false)
  })
})
