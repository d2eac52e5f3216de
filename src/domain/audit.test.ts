import { describe, expect, it } from 'vitest'

import { changesBetween } from './audit'

describe('what an audit entry says of a change', () => {
  it('names the fields that differ, with both values, and no other', () => {
    expect(changesBetween({ name: 'Ada', phone: '1' }, { name: 'Ada', phone: '2' })).toEqual({
      phone: { before: '1', after: '2' },
    })
  })

  it('finds no change where the same is said in another form', () => {
    const before = { at: new Date(0), category: 'c1', note: '', tags: [], rows: [{ id: 'r1', b: 2, a: 1 }] }
    const after = {
      at: '1970-01-01T00:00:00.000Z',
      category: { id: 'c1', updatedAt: 'x' },
      note: null,
      tags: undefined,
      rows: [{ id: 'r2', a: 1, b: 2 }],
    }
    expect(changesBetween(before, after)).toEqual({})
  })

  it('never holds a secret, neither at the top nor inside', () => {
    const before = {
      hash: 'OLD',
      keys: [{ name: 'a', apiKey: 'OLD' }],
      checkoutKey: null,
      resetPasswordToken: 'T',
    }
    const after = {
      hash: 'NEW',
      keys: [{ name: 'b', apiKey: 'NEW' }],
      checkoutKey: 'K',
      resetPasswordToken: null,
    }
    const changes = changesBetween(before, after)
    expect(Object.keys(changes)).toEqual(['hash', 'keys', 'checkoutKey', 'resetPasswordToken'])
    expect(JSON.stringify(changes)).not.toMatch(/OLD|NEW|"K"|"T"/)
    expect(changes['checkoutKey']).toEqual({ before: null, after: '[secret]' })
  })

  it('shortens long texts and long lists, and still sees a change behind the cut', () => {
    const long = 'x'.repeat(2000)
    const { text, list } = changesBetween(
      { text: `${long}a`, list: [] },
      { text: `${long}b`, list: Array.from({ length: 80 }, (_, n) => n) },
    )
    expect(String(text?.after)).toHaveLength(501)
    expect(list?.after).toHaveLength(51)
  })

  it('names the fields of a group, and reads a rich text as words', () => {
    const rich = (text: string) => ({ root: { children: [{ children: [{ text }] }] } })
    expect(
      changesBetween(
        { address: { city: 'London', country: 'GB' }, description: rich('Old') },
        { address: { city: 'Paris', country: 'GB' }, description: rich('New') },
        new Set(['address']),
      ),
    ).toEqual({
      'address.city': { before: 'London', after: 'Paris' },
      description: { before: 'Old', after: 'New' },
    })
  })
})
