import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Draft } from '../variants/table-draft'
import { roomFor, valueInName, withMoved, withoutPicture, withPicture, withValue } from './picture-draft'

const OPTIONS = [
  { name: 'Size', values: ['S', 'XL'] },
  { name: 'Colour', values: ['Red', 'Dark red', 'Blue'] },
]
const picture = (id: string) => ({ id, url: null, alt: id })
const of = (value: string) => ({ option: 'Colour', value })
const EMPTY: Draft = {
  slug: 'tee',
  options: OPTIONS,
  pattern: null,
  rows: [],
  pictures: [],
  optionPictures: [],
}

describe('pictures of a product', () => {
  it('are of the value in the name of their file', () => {
    expect(valueInName('Tee_DARK-red (2).jpg', OPTIONS)).toEqual(of('Dark red'))
    expect(valueInName('tee-red.webp', OPTIONS)).toEqual(of('Red'))
    expect(['redwood.jpg', 's.jpg', 'tee.jpg'].map((name) => valueInName(name, OPTIONS))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('have one value each, and each value one picture', () => {
    const two = withPicture(withPicture(EMPTY, picture('a'), of('Red')), picture('b'), null)
    expect(withValue(two, 'b', of('Red')).optionPictures).toEqual([{ ...of('Red'), pictureId: 'b' }])
    expect(withValue(two, 'a', of('Blue')).optionPictures).toEqual([{ ...of('Blue'), pictureId: 'a' }])
    expect(withoutPicture(two, 'a')).toMatchObject({ optionPictures: [], pictures: [{ id: 'b' }] })
    expect(roomFor(two)).toBe(18)
  })

  it('are all there after one was moved, in the order of the others', () => {
    const places = fc.record({ from: fc.integer({ min: -1, max: 6 }), to: fc.integer({ min: -1, max: 6 }) })
    const draft = { ...EMPTY, pictures: ['a', 'b', 'c', 'd', 'e'].map(picture) }
    fc.assert(
      fc.property(places, ({ from, to }) => {
        const moved = withMoved(draft, from, to).pictures.map(({ id }) => id)
        const id = draft.pictures[from]?.id
        const rest = draft.pictures.map((each) => each.id).filter((each) => each !== id)
        expect(moved.filter((each) => each !== id)).toEqual(rest)
        if (id !== undefined && to >= 0 && to < 5) expect(moved[to]).toBe(id)
      }),
    )
  })
})
