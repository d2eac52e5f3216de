import 'server-only'

import { RichText } from '@payloadcms/richtext-lexical/react'

import type { ProductDetail } from '@/features/catalogue/find-product'
import type { Category } from '@/features/catalogue/list-categories'
import type { ProductCard } from '@/features/catalogue/list-products'
import type { Shop } from '@/features/catalogue/load-shop'

import { productJsonLd } from '@/storefront/lib/catalogue/product-json-ld'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { Section } from '../layout/section'
import { Alert } from '../ui/alert'
import { Gallery } from './gallery'
import { ProductGrid } from './product-grid'
import { PurchasePanel } from './purchase-panel'

interface ProductPageProps {
  product: ProductDetail
  shop: Shop
  siteUrl: string
  /** The categories from the top down to the product's own. */
  path: readonly Category[]
  related: readonly ProductCard[]
}

/** One product: pictures, choice, price, description and its neighbours. */
export function ProductPage({ product, shop, siteUrl, path, related }: ProductPageProps) {
  const { currency, lowStockLevel, pricesIncludeTax } = shop
  const variants = product.variants.map((variant) => ({
    ...variant,
    lowStockLevel: variant.lowStockLevel ?? lowStockLevel,
  }))
  const crumbs = path.map(({ slug, title }) => ({ href: `/categories/${slug}`, title }))
  return (
    <>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: productJsonLd(product, { currency, siteUrl }) }}
      />
      <div className="mx-auto max-w-7xl px-4 py-8 sm:px-6">
        {product.isDraft ? (
          <Alert look="notice" title="Preview" className="mb-6">
            This is a draft. Customers do not see it.
          </Alert>
        ) : null}
        <Breadcrumbs links={[{ href: '/', title: 'Shop' }, ...crumbs]} />
        <div className="grid gap-8 lg:grid-cols-2 lg:gap-14">
          <Gallery images={product.images} />
          <div>
            <h1 className="text-3xl sm:text-4xl">{product.title}</h1>
            <PurchasePanel
              product={{
                slug: product.slug,
                title: product.title,
                imageUrl: product.images[0]?.thumbnailUrl ?? null,
                options: product.options,
                variants,
              }}
              currency={currency}
              taxNote={pricesIncludeTax ? 'Price includes tax.' : 'Tax is added at checkout.'}
            />
            <Description text={product.description} />
          </div>
        </div>
      </div>
      {related.length === 0 ? null : (
        <Section title="From the same shelf">
          <ProductGrid products={related} currency={currency} />
        </Section>
      )}
    </>
  )
}

function Description({ text }: { text: ProductDetail['description'] }) {
  if (text === null) return null
  return (
    <section aria-labelledby="description" className="mt-10 border-t border-line pt-8">
      <h2 id="description" className="sr-only">
        Description
      </h2>
      <RichText data={text} className="prose-shop" />
    </section>
  )
}
