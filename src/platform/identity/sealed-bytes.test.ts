import { describe, expect, it } from 'vitest'

import { createSealer } from './sealed-bytes'

const PLAIN = Buffer.from('a secret of its owner')
const OWNER = 'owner'

describe('sealed bytes', () => {
  const { seal, unseal, formerMark } = createSealer('this year’s secret', 'last year’s secret')

  it('do not show what they are, twice the same do not look the same, and open again', () => {
    const [one, two] = [seal(PLAIN, OWNER), seal(PLAIN, OWNER)]
    expect(one.includes(PLAIN)).toBe(false)
    expect(one.equals(two)).toBe(false)
    expect(unseal(one, OWNER)).toEqual(PLAIN)
  })

  it('open with the former secret while it is being replaced, and are recognised by their mark', () => {
    const old = createSealer('last year’s secret').seal(PLAIN, OWNER)
    expect(unseal(old, OWNER)).toEqual(PLAIN)
    expect(old.subarray(0, formerMark?.length)).toEqual(formerMark)
    expect(createSealer('this year’s secret').unseal(old, OWNER)).toBeNull()
  })

  it('open for no other owner, and not when a byte was changed', () => {
    const sealed = seal(PLAIN, OWNER)
    expect(() => unseal(sealed, 'another owner')).toThrow()
    for (const at of [8, 25, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unseal(changed, OWNER)).toThrow()
    }
  })
})
