import 'server-only'

import type { ProductDetail } from '@/features/catalogue/find-product'
import { money, toDecimal } from '@/domain/money'

import { describeProduct } from './product-text'

interface JsonLdOptions {
  currency: string
  /** Where the shop is, without a trailing slash. */
  siteUrl: string
}

/** The product as schema.org describes it, one offer a variant. */
export function productJsonLd(product: ProductDetail, { currency, siteUrl }: JsonLdOptions): string {
  const url = `${siteUrl}/products/${product.slug}`
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: describeProduct(product),
    url,
    image: product.images.map((image) => new URL(image.largeUrl, siteUrl).href),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      sku: variant.sku,
      name: variant.title,
      price: toDecimal(money(variant.priceMinor, currency)),
      priceCurrency: currency,
      availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
      url,
    })),
  }
  // A title may contain `</script>`; escaped, it stays text.
  return JSON.stringify(document).replace(/</g, '\\u003c')
}
