import { describe, expect, it } from 'vitest'

import { missingEntries, withEntries } from './api-changelog'

const operation = (summary: string, more: object = {}) => ({ operationId: summary, summary, ...more })
const documentOf = (paths: Record<string, Record<string, object>>) => ({ paths })

const released = documentOf({
  '/orders': { get: operation('List orders'), post: operation('Place an order') },
  '/doors': { get: operation('List doors') },
})
const current = documentOf({
  '/orders': { get: operation('List orders', { deprecated: true }), post: operation('Place an order') },
  '/events': { get: operation('List events') },
})
const ENTRIES = [
  '- Deprecated `GET /orders`: List orders.',
  '- Removed `GET /doors`: List doors.',
  '- Added `GET /events`: List events.',
]
const EMPTY = '# Changes\n\n## Unreleased\n\n## 1.0.0\n\n- Added `GET /events`: not this one.\n'

describe('the changelog of the API', () => {
  it('is asked for what was added, removed or became deprecated since the release, and not for what an earlier release told', () => {
    expect(missingEntries(EMPTY, { released, current })).toEqual(ENTRIES)
  })

  it('is complete with these entries, in whatever words', () => {
    const complete = withEntries(EMPTY, ENTRIES)
    expect(missingEntries(complete, { released, current })).toEqual([])
    const reworded = complete.replace(ENTRIES[0] ?? '', '- The plain list is on its way out: `GET /orders`.')
    expect(missingEntries(reworded, { released, current })).toEqual([])
    expect(complete).toContain('## 1.0.0\n\n- Added `GET /events`: not this one.\n')
  })

  it('gets further entries above those that it has, in one list', () => {
    const [first = '', ...rest] = ENTRIES
    expect(withEntries(withEntries(EMPTY, rest), [first])).toBe(withEntries(EMPTY, ENTRIES))
  })

  it('has to have a place for them', () => {
    expect(() => withEntries('# Changes\n', ENTRIES)).toThrow('Unreleased')
    expect(withEntries('# Changes\n', [])).toBe('# Changes\n')
  })
})
