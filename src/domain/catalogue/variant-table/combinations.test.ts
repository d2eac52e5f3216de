import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { choiceOf } from '../variant-options'
import {
  combinationsOf,
  countCombinations,
  freeSku,
  readOption,
  readValues,
  skuOf,
  skuPatternOf,
} from './combinations'

const SIZE = { name: 'Size', values: ['S', 'M', 'L', 'XL'] }
const COLOUR = { name: 'Colour', values: ['Red', 'Sky blue', '綠'] }

const options = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name.trim() === name && name !== ''),
    values: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 3, selector: ({ name }) => name.normalize('NFC') },
)

describe('combinations of options', () => {
  it('are each value of each option once with each of the others, and none twice', () => {
    fc.assert(
      fc.property(options, (given) => {
        const made = combinationsOf(given)
        expect(made).toHaveLength(countCombinations(given))
        expect(made.every((values) => values.length === given.length)).toBe(true)
        if (given.length > 0)
          expect(new Set(made.map((optionValues) => choiceOf({ optionValues }))).size).toBe(made.length)
      }),
    )
  })

  it('come in the order of options and values', () => {
    expect(combinationsOf([SIZE, COLOUR]).slice(0, 4)).toEqual([
      [
        { name: 'Size', value: 'S' },
        { name: 'Colour', value: 'Red' },
      ],
      [
        { name: 'Size', value: 'S' },
        { name: 'Colour', value: 'Sky blue' },
      ],
      [
        { name: 'Size', value: 'S' },
        { name: 'Colour', value: '綠' },
      ],
      [
        { name: 'Size', value: 'M' },
        { name: 'Colour', value: 'Red' },
      ],
    ])
  })
})

describe('an option that is typed', () => {
  it('has a name and values, each once', () => {
    expect(readOption(' Size : S, M,, L ,M')).toEqual({ name: 'Size', values: ['S', 'M', 'L'] })
    expect(readOption('Ratio: 1:2; 2:1')).toEqual({ name: 'Ratio', values: ['1:2', '2:1'] })
    expect(readValues('a\nb\tc')).toEqual(['a', 'b', 'c'])
  })

  it('is none without name or values', () => {
    expect(['Size', ': S', 'Size:', 'Size: , ,'].map(readOption)).toEqual([null, null, null, null])
  })
})

describe('an SKU by a pattern', () => {
  it('has the values of the combination, and the place of one without Latin letters', () => {
    const pattern = skuPatternOf('tee', [SIZE, COLOUR])
    expect(pattern).toBe('TEE-{Size}-{Colour}')
    const made = combinationsOf([SIZE, COLOUR]).map((values) => skuOf(pattern, values, [SIZE, COLOUR]))
    expect(made.slice(0, 3)).toEqual(['TEE-S-RED', 'TEE-S-SKY-BLUE', 'TEE-S-3'])
    expect(new Set(made).size).toBe(12)
  })

  it('gets a number where it is taken, within the length of an SKU', () => {
    expect(freeSku('TEE', new Set(['TEE', 'TEE-2']))).toBe('TEE-3')
    const long = 'X'.repeat(64)
    expect(freeSku(long, new Set([long]))).toBe(`${'X'.repeat(62)}-2`)
  })
})
