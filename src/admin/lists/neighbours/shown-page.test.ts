import { describe, expect, it } from 'vitest'

import { keepShownPage, neighboursOf, shownPage } from './shown-page'

const ID = (n: number) => `0197a5b0-0000-7000-8000-00000000000${String(n)}`

function makeStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage
}

describe('the list that a document was opened from', () => {
  const page = { address: '/admin/collections/orders?search=a', ids: [ID(1), ID(2), ID(3)] }

  it('is kept with its filter and its order, for each collection by itself', () => {
    const storage = makeStorage()
    keepShownPage(storage, 'orders', page)
    expect(shownPage(storage, 'orders')).toEqual(page)
    expect(shownPage(storage, 'products')).toBeNull()
  })

  it('has no address of another site, and no id that is none', () => {
    const storage = makeStorage()
    storage.setItem('br-list-orders', `https://evil.example\n${ID(1)}`)
    expect(shownPage(storage, 'orders')).toBeNull()
    storage.setItem('br-list-orders', `/admin/collections/orders\n../x\n${ID(1)}`)
    expect(shownPage(storage, 'orders')?.ids).toEqual([ID(1)])
  })

  it('names the documents before and after one, and none at its ends', () => {
    expect(neighboursOf(page, ID(2))).toEqual({ previous: ID(1), next: ID(3) })
    expect(neighboursOf(page, ID(1))).toEqual({ previous: null, next: ID(2) })
    expect(neighboursOf(page, ID(3))).toEqual({ previous: ID(2), next: null })
    expect(neighboursOf(page, ID(9))).toEqual({ previous: null, next: null })
  })
})
