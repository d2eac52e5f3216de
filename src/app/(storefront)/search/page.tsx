import type { Metadata } from 'next'
import { cache } from 'react'

import type { ProductSort } from '@/features/catalogue/list-products'
import { listProducts } from '@/features/catalogue/list-products'
import { SearchResults } from '@/storefront/components/catalogue/search-results'
import { listingParamsSchema } from '@/storefront/lib/catalogue/listing-params'

import { getShop } from '../_server/catalogue'
import { assertPageExists, getStorefrontContext } from '../_server/context'

interface SearchPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const loadListing = cache(async (query: string, sort: ProductSort, page: number) =>
  query === '' ? null : listProducts(await getStorefrontContext(), { query, sort, page }),
)

/** The title of a search; search pages are not indexed. */
export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const { q, sort, page } = listingParamsSchema.parse(await searchParams)
  const listing = await loadListing(q, sort, page)
  if (listing) assertPageExists(listing)
  return { title: q === '' ? 'Search' : `Search for “${q}”`, robots: { index: false } }
}

/** The search page: the form, and one page of products that match `q`; 404 for a page after the last. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const { q, sort, page } = listingParamsSchema.parse(await searchParams)
  const [shop, listing] = await Promise.all([getShop(), loadListing(q, sort, page)])
  if (listing) assertPageExists(listing)
  return <SearchResults query={q} sort={sort} listing={listing} currency={shop.currency} />
}
