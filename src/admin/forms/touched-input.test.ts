import type { ClientField } from 'payload'
import { describe, expect, it } from 'vitest'

import { groupsOf, isTouched, touchedInput } from './touched-input'

const text = (name: string): ClientField => ({ name, type: 'text' })

const FIELDS: ClientField[] = [
  text('title'),
  { type: 'row', fields: [{ name: 'address', type: 'group', fields: [text('city'), text('country')] }] },
  {
    type: 'tabs',
    tabs: [
      { name: 'seo', fields: [text('keywords')] },
      { label: 'More', fields: [text('more')] },
    ],
  },
]
const groups = groupsOf(FIELDS)

describe('what a person changed in a form', () => {
  it('finds groups through rows and tabs', () => {
    expect(groups).toEqual({ address: {}, seo: {} })
  })

  it('is taken field by field in groups, so that others keep theirs', () => {
    const stored = { title: 'A', address: { city: 'York', country: 'GB' }, updatedAt: '1' }
    const mine = { title: 'A', address: { city: 'Leeds', country: 'GB' }, updatedAt: '2' }
    expect(touchedInput(mine, stored, groups)).toEqual({ address: { city: 'Leeds' } })
  })

  it('is a list as a whole, with rows removed and added', () => {
    const stored = { lines: [{ id: '1' }, { id: '2' }] }
    expect(touchedInput({ lines: [{ id: '2' }] }, stored, groups)).toEqual({ lines: [{ id: '2' }] })
  })

  it('is what was cleared and what was not there before', () => {
    expect(touchedInput({ title: null, note: 'x' }, { title: 'A' }, groups)).toEqual({
      title: null,
      note: 'x',
    })
  })

  it('is nothing where the values are the same', () => {
    expect(touchedInput({ seo: { keywords: 'a' } }, { seo: { keywords: 'a' } }, groups)).toEqual({})
  })
})

describe('a change by others', () => {
  const touched = { title: 'B', address: { city: 'Leeds' }, lines: [{ id: '1' }] }

  it.each([
    ['title', true],
    ['address', true],
    ['address.city', true],
    ['address.country', false],
    ['lines.0.quantity', true],
    ['note', false],
    ['constructor', false],
  ])('meets what was typed: %s %s', (path, expected) => {
    expect(isTouched(touched, path)).toBe(expected)
  })
})
