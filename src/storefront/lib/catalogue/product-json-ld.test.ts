import { expect, it } from 'vitest'

import type { ProductDetail } from '@/features/catalogue/find-product'

import { productJsonLd } from './product-json-ld'

it('a title that ends the script it stands in stays text', () => {
  const title = '</script><script>alert(1)</script><!--'
  const product = { title, slug: 'x', description: null, seoDescription: null, images: [], variants: [] }
  const json = productJsonLd(product as unknown as ProductDetail, {
    currency: 'GBP',
    siteUrl: 'https://shop.example.com',
  })
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toMatchObject({ name: title, description: title })
})
