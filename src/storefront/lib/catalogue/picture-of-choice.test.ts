import { describe, expect, it } from 'vitest'

import { pictureOfChoice } from './picture-of-choice'

const OPTIONS = [{ name: 'Size' }, { name: 'Colour' }]
const RED = { option: 'Colour', value: 'Red', url: 'red' }

describe('the picture of what is chosen', () => {
  it('is that of the value, and none for values without one', () => {
    expect(pictureOfChoice([RED], OPTIONS, { Size: 'S', Colour: 'Red' })).toBe(RED)
    expect(pictureOfChoice([RED], OPTIONS, { Size: 'S', Colour: 'Blue' })).toBeUndefined()
    expect(pictureOfChoice([{ ...RED, option: 'Trim' }], OPTIONS, { Colour: 'Red' })).toBeUndefined()
  })

  it('is that of the first option where several have one', () => {
    const small = { option: 'Size', value: 'S', url: 's' }
    expect(pictureOfChoice([RED, small], OPTIONS, { Size: 'S', Colour: 'Red' })).toBe(small)
  })
})
