import { describe, expect, it } from 'vitest'

import { rememberLatest } from './remember'

describe('remembering the latest', () => {
  it('drops the oldest for a new one, and none for one that comes again', () => {
    const values = new Map<string, number>()
    for (const key of ['a', 'b', 'a', 'c', 'c']) rememberLatest(values, key, { value: 1, most: 2 })
    expect([...values.keys()]).toEqual(['a', 'c'])
    rememberLatest(values, 'a', { value: 2, most: 2 })
    rememberLatest(values, 'd', { value: 3, most: 2 })
    expect([...values]).toEqual([
      ['a', 2],
      ['d', 3],
    ])
  })
})
