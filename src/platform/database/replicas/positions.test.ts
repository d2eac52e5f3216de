import { describe, expect, it } from 'vitest'

import { toPosition } from './positions'

describe('positions of the log', () => {
  it('are in the order in which the log is written, across its files', () => {
    const written = ['0/9', '0/FFFFFFFF', '1/0', '1/A', 'F/FFFFFFFF', '10/0']
    expect(written.map(toPosition).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(written.map(toPosition))
    expect(toPosition('16/B374D848')).toBe(0x16b374d848n)
  })

  it('are nothing else', () => {
    for (const text of ['', '0', '0/', 'G/0', '0/123456789']) expect(() => toPosition(text)).toThrow()
  })
})
