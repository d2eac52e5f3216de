import { describe, expect, it } from 'vitest'

import { namesItsDocuments } from './bulk'

const A = '01900000-0000-7000-8000-00000000000a'
const B = '01900000-0000-7000-8000-00000000000b'

describe('a condition of a bulk write', () => {
  it.each([
    { id: { equals: A } },
    { id: { in: [A, B] } },
    { id: { in: `${A},${B}` } },
    { id: { in: [A] }, title: { equals: 'x' } },
    { and: [{ title: { equals: 'x' } }, { id: { in: [A] } }] },
    { or: [{ id: { equals: A } }, { and: [{ id: { in: [B] } }] }] },
  ])('names its documents when each alternative has ids: %j', (where) => {
    expect(namesItsDocuments(where)).toBe(true)
  })

  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { and: [] },
    { or: [] },
    { and: {} },
    { id: { in: [] } },
    { id: { in: '' } },
    { id: { in: [''] } },
    { id: { in: [A, ''] } },
    { id: { in: [A, 'x'] } },
    { id: { equals: '' } },
    { id: { equals: null } },
    { id: { not_equals: '' } },
    { id: { not_in: [A] } },
    { id: { exists: true } },
    { title: { equals: 'x' } },
    { or: [{ id: { equals: A } }, { title: { exists: true } }] },
  ])('names none when it may match others too: %j', (where) => {
    expect(namesItsDocuments(where)).toBe(false)
  })

  it('names none when it is nested deeper than any real condition', () => {
    const deep = Array.from({ length: 50 }).reduce<object>((where) => ({ and: [where] }), {
      id: { equals: A },
    })
    expect(namesItsDocuments(deep)).toBe(false)
  })
})
