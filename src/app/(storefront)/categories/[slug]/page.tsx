import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { pathTo, withDescendants } from '@/features/catalogue/list-categories'
import type { ProductSort } from '@/features/catalogue/list-products'
import { listProducts } from '@/features/catalogue/list-products'
import { CategoryListing } from '@/storefront/components/catalogue/category-listing'
import { listingParamsSchema } from '@/storefront/lib/catalogue/listing-params'

import { getCategories, getShop } from '../../_server/catalogue'
import { assertPageExists, getStorefrontContext } from '../../_server/context'

interface CategoryPageProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function findBySlug(slug: string) {
  const categories = await getCategories()
  const category = categories.find((candidate) => candidate.slug === slug) ?? notFound()
  return { categories, category }
}

const loadListing = cache(async (slug: string, sort: ProductSort, page: number) => {
  const { categories, category } = await findBySlug(slug)
  const categoryIds = withDescendants(categories, category.id)
  return listProducts(await getStorefrontContext(), { categoryIds, sort, page })
})

/** A category with one page of its products; 404 for an unknown slug, or a page after the last. */
async function findOfRoute({ params, searchParams }: CategoryPageProps) {
  const { slug } = await params
  const { sort, page } = listingParamsSchema.parse(await searchParams)
  const [found, listing] = await Promise.all([findBySlug(slug), loadListing(slug, sort, page)])
  assertPageExists(listing)
  return { ...found, listing, sort }
}

/** The title, description and canonical address of a category; 404 as for the page. */
export async function generateMetadata(props: CategoryPageProps): Promise<Metadata> {
  const { category } = await findOfRoute(props)
  const { slug, title, description } = category
  return { title, ...(description ? { description } : {}), alternates: { canonical: `/categories/${slug}` } }
}

/** The page of a category. */
export default async function CategoryPage(props: CategoryPageProps) {
  const [shop, { categories, category, listing, sort }] = await Promise.all([getShop(), findOfRoute(props)])
  return (
    <CategoryListing
      category={category}
      parents={pathTo(categories, category.id).slice(0, -1)}
      subcategories={categories.filter(({ parentId }) => parentId === category.id)}
      listing={listing}
      sort={sort}
      currency={shop.currency}
    />
  )
}
