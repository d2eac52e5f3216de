import { describe, expect, it } from 'vitest'

import { changedTagKeys, changedTags, normaliseTags, untouchedTags } from './tags'

describe('tags', () => {
  it('are stored without white space around them, in the case in which they were typed first', () => {
    expect(normaliseTags(['  VIP ', 'big\t order', 'vip', ' '])).toEqual(['VIP', 'big order'])
  })

  it('have at most 40 characters, and a document has at most 20', () => {
    expect(() => normaliseTags(['a'.repeat(41)])).toThrow('at most 40 characters')
    expect(normaliseTags(['👍'.repeat(40)])).toHaveLength(1)
    expect(() => normaliseTags(Array.from({ length: 21 }, (_, index) => `tag ${String(index)}`))).toThrow(
      'at most 20 tags',
    )
  })

  it('are added and taken off whatever their case, and keep their place', () => {
    expect(changedTags(['VIP', 'Gift'], { add: ['vip', 'Fragile'], remove: ['GIFT'] })).toEqual([
      'VIP',
      'Fragile',
    ])
  })

  it('that were put on or taken off since are not part of what is taken back', () => {
    const since = new Set(changedTagKeys(['VIP', 'Gift'], ['Gift', 'Late']))
    expect([...since]).toEqual(['vip', 'late'])
    expect(untouchedTags({ add: ['Vip'], remove: ['Gift', 'Late'] }, since)).toEqual({
      add: [],
      remove: ['Gift'],
    })
    expect(() => untouchedTags({ remove: ['VIP'] }, since)).toThrow('have been changed since')
    expect(untouchedTags({}, since)).toEqual({ add: [], remove: [] })
  })
})
