import { beforeAll, describe, expect, it } from 'vitest'

import { makeStore, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const ROUNDS = 20
const payload = await startPayload()

beforeAll(() => makeStore(payload))

async function make(parent?: string): Promise<string> {
  const slug = `tree-${String(nextSerial())}`
  const data = { title: slug, slug, position: 0, ...(parent === undefined ? {} : { parent }) }
  const { id } = await payload.create({ collection: 'categories', overrideAccess: true, data })
  return id
}

const put = (id: string, parent: string) =>
  payload.update({ collection: 'categories', id, overrideAccess: true, data: { parent } })

async function parentOf(id: string): Promise<unknown> {
  const { parent } = await payload.findByID({ collection: 'categories', id, depth: 0, overrideAccess: true })
  return parent
}

describe('a category', () => {
  it('is never below itself', async () => {
    const top = await make()
    const below = await make(top)
    const lowest = await make(below)
    for (const parent of [top, below, lowest]) {
      await expect(put(top, parent)).rejects.toThrow('A category cannot be below itself.')
    }
    expect(await parentOf(top)).toBeNull()
  })

  it('is not below itself by two changes at the same moment either', async () => {
    const tally = { both: 0, one: 0, none: 0 }
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a, b] = [await make(), await make()]
      const done = await Promise.allSettled([put(a, b), put(b, a)])
      const parents = [await parentOf(a), await parentOf(b)].filter(Boolean)
      expect(parents).toHaveLength(done.filter(({ status }) => status === 'fulfilled').length)
      tally[parents.length === 2 ? 'both' : parents.length === 1 ? 'one' : 'none'] += 1
    }
    expect(tally).toEqual({ both: 0, one: ROUNDS, none: 0 })
  })
})
