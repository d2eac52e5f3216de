import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { findProduct } from '@/features/catalogue/find-product'
import { pathTo } from '@/features/catalogue/list-categories'
import { listProducts } from '@/features/catalogue/list-products'
import { env } from '@/platform/settings/env'
import { ProductPage } from '@/storefront/components/catalogue/product-page'
import { describeProduct } from '@/storefront/lib/catalogue/product-text'

import { getCategories, getShop } from '../../_server/catalogue'
import { getStorefrontContext } from '../../_server/context'

interface ProductRouteProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ preview?: string | string[] }>
}

const loadProduct = cache(async (slug: string, isPreview: boolean) =>
  findProduct(await getStorefrontContext(), slug, isPreview),
)

async function findOfRoute({ params, searchParams }: ProductRouteProps) {
  const isPreview = (await searchParams).preview === '1'
  return (await loadProduct((await params).slug, isPreview)) ?? notFound()
}

/** The title, description and picture of a product; 404 for an unknown slug. */
export async function generateMetadata(props: ProductRouteProps): Promise<Metadata> {
  const product = await findOfRoute(props)
  const { seoTitle, title, slug, images, isDraft } = product
  const description = describeProduct(product)
  return {
    title: seoTitle ?? title,
    description,
    alternates: { canonical: `/products/${slug}` },
    openGraph: {
      title: seoTitle ?? title,
      description,
      images: images.slice(0, 1).map((image) => image.largeUrl),
    },
    ...(isDraft ? { robots: { index: false } } : {}),
  }
}

/** One product; 404 for an unknown slug. */
export default async function ProductRoute(props: ProductRouteProps) {
  const product = await findOfRoute(props)
  const ctx = await getStorefrontContext()
  const { id: exceptId, categoryId } = product
  const [shop, categories, related] = await Promise.all([
    getShop(),
    getCategories(),
    categoryId === null ? null : listProducts(ctx, { categoryIds: [categoryId], exceptId, perPage: 4 }),
  ])
  return (
    <ProductPage
      product={product}
      shop={shop}
      siteUrl={env.publicUrl}
      path={categoryId === null ? [] : pathTo(categories, categoryId)}
      related={related?.products ?? []}
    />
  )
}
