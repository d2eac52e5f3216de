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
import { ProductChoiceContext } from './product-choice'
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
  const { currency } = shop
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
          <PicturesAndChoice product={product} shop={shop} />
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

function PicturesAndChoice({ product, shop }: Pick<ProductPageProps, 'product' | 'shop'>) {
  const { images, optionPictures, options, slug, title } = product
  const { currency, lowStockLevel, pricesIncludeTax } = shop
  const variants = product.variants.map((variant) => ({
    ...variant,
    lowStockLevel: variant.lowStockLevel ?? lowStockLevel,
  }))
  return (
    <ProductChoiceContext options={options} variants={variants}>
      <Gallery images={images} options={options} valuePictures={optionPictures} />
      <div>
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        <PurchasePanel
          product={{ slug, title, imageUrl: images[0]?.thumbnailUrl ?? null, options, variants }}
          currency={currency}
          taxNote={pricesIncludeTax ? 'Price includes tax.' : 'Tax is added at checkout.'}
        />
        <Description text={product.description} />
      </div>
    </ProductChoiceContext>
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
