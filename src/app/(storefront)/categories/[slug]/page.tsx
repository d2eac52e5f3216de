import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { pathTo, withDescendants } from '@/features/catalogue/list-categories'
import { listProducts } from '@/features/catalogue/list-products'
import { CategoryListing } from '@/storefront/components/catalogue/category-listing'
import { listingParamsSchema } from '@/storefront/lib/catalogue/listing-params'

import { getCategories, getShop } from '../../_server/catalogue'
import { getStorefrontContext } from '../../_server/context'

interface CategoryPageProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function findCategory({ params }: CategoryPageProps) {
  const { slug } = await params
  const categories = await getCategories()
  const category = categories.find((candidate) => candidate.slug === slug) ?? notFound()
  return { categories, category }
}

/** The title, description and canonical address of a category; 404 for an unknown slug. */
export async function generateMetadata(props: CategoryPageProps): Promise<Metadata> {
  const { category } = await findCategory(props)
  const { slug, title, description } = category
  return { title, ...(description ? { description } : {}), alternates: { canonical: `/categories/${slug}` } }
}

/** A category with one page of its products; 404 for an unknown slug. */
export default async function CategoryPage(props: CategoryPageProps) {
  const { categories, category } = await findCategory(props)
  const { sort, page } = listingParamsSchema.parse(await props.searchParams)
  const categoryIds = withDescendants(categories, category.id)
  const ctx = await getStorefrontContext()
  const [shop, listing] = await Promise.all([getShop(), listProducts(ctx, { categoryIds, sort, page })])
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
