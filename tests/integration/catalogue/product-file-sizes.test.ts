import { beforeAll, describe, expect, it } from 'vitest'

import { csvOf, ProductFiles } from '../../factories/product-files'
import { makeStore } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const files = new ProductFiles(payload)

beforeAll(() => makeStore(payload))

describe('a product file', () => {
  it('of many rows is counted as a whole, tells its first mistakes, and is refused above 10,000 products', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        `many-${String(index)}`,
        '😀 Many',
        `MANY-${String(index)}`,
        'free',
      ])
    const heads = ['Handle', 'Title', 'SKU', 'Price']
    const preview = await files.previewed(csvOf([heads, ...rows(2000)]))
    expect(preview.products).toEqual({ created: 0, changed: 0, unchanged: 0, refused: 2000 })
    expect(preview.problemCount).toBe(2000)
    expect(preview.problems.map(({ line }) => line)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 2),
    )
    const response = await files.send(
      '/products/files/preview',
      new Uint8Array(csvOf([heads, ...rows(10_001)])),
      'manager',
    )
    expect(response.status).toBe(413)
  })
})
