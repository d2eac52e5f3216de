import type { Metadata } from 'next'

import { listProducts } from '@/features/catalogue/list-products'
import { SearchResults } from '@/storefront/components/catalogue/search-results'
import { listingParamsSchema } from '@/storefront/lib/catalogue/listing-params'

import { getShop } from '../_server/catalogue'
import { getStorefrontContext } from '../_server/context'

interface SearchPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The title of a search; search pages are not indexed. */
export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const { q } = listingParamsSchema.parse(await searchParams)
  return { title: q === '' ? 'Search' : `Search for “${q}”`, robots: { index: false } }
}

/** The search page: the form, and one page of products that match `q`. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const { q, sort, page } = listingParamsSchema.parse(await searchParams)
  const ctx = await getStorefrontContext()
  const [shop, listing] = await Promise.all([
    getShop(),
    q === '' ? null : listProducts(ctx, { query: q, sort, page }),
  ])
  return <SearchResults query={q} sort={sort} listing={listing} currency={shop.currency} />
}
