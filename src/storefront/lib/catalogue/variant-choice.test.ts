import { expect, test } from 'vitest'

import { findChosen, firstChoice, stateOfValue } from './variant-choice'

const OPTIONS = [
  { name: 'Size', values: ['Small', 'Large'] },
  { name: 'Colour', values: ['Ink', 'Sage'] },
]

function variant([size, colour]: readonly [string, string], available: number) {
  return {
    id: `${size} ${colour}`,
    available,
    options: [
      { name: 'Size', value: size },
      { name: 'Colour', value: colour },
    ],
  }
}

const VARIANTS = [variant(['Large', 'Ink'], 4), variant(['Small', 'Sage'], 2), variant(['Small', 'Ink'], 0)]

test('the page begins with the first choice, in the order of the options, that is in stock', () => {
  expect(firstChoice(VARIANTS, OPTIONS)).toEqual({ Size: 'Small', Colour: 'Sage' })
})

test('when all is sold out the page begins with the very first choice', () => {
  const none = VARIANTS.map((entry) => ({ ...entry, available: 0 }))
  expect(firstChoice(none, OPTIONS)).toEqual({ Size: 'Small', Colour: 'Ink' })
})

test('a complete choice finds its variant, an incomplete or impossible one none', () => {
  const names = ['Size', 'Colour']
  expect(findChosen(VARIANTS, names, { Size: 'Large', Colour: 'Ink' })?.id).toBe('Large Ink')
  expect(findChosen(VARIANTS, names, { Size: 'Large' })).toBeUndefined()
  expect(findChosen(VARIANTS, names, { Size: 'Large', Colour: 'Sage' })).toBeUndefined()
})

test('the only variant of a product without options is always chosen', () => {
  const only = { id: 'only', available: 1, options: [] }
  expect(findChosen([only], [], firstChoice([only], []))?.id).toBe('only')
})

test('a value is told apart by whether it is there, sold out or not made with the rest of the choice', () => {
  const choice = { Size: 'Small', Colour: 'Sage' }
  expect(stateOfValue(VARIANTS, choice, { name: 'Colour', value: 'Sage' })).toBe('available')
  expect(stateOfValue(VARIANTS, choice, { name: 'Colour', value: 'Ink' })).toBe('sold-out')
  expect(stateOfValue(VARIANTS, choice, { name: 'Size', value: 'Large' })).toBe('missing')
})
