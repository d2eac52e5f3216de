import 'server-only'

import type { ProductPage, ProductSort } from '@/features/catalogue/list-products'

import { toListingHref } from '@/storefront/lib/catalogue/listing-params'
import { EmptyState } from '../layout/empty-state'
import { Page } from '../layout/page'
import { Pager } from '../layout/pager'
import { SearchForm } from '../layout/search-form'
import { SortForm } from './listing-controls'
import { ProductGrid } from './product-grid'

interface SearchResultsProps {
  query: string
  sort: ProductSort
  /** Null before anything was searched for. */
  listing: ProductPage | null
  currency: string
}

/** The search page: before, with and without a result. */
export function SearchResults({ query, sort, listing, currency }: SearchResultsProps) {
  if (listing === null) {
    return (
      <Page title="Search" intro="By words of a name, or by a whole article number.">
        <SearchForm className="max-w-xl" />
      </Page>
    )
  }
  const isEmpty = listing.products.length === 0
  return (
    <Page title={isEmpty ? `Nothing found for “${query}”` : `Found for “${query}”`}>
      {isEmpty ? (
        <EmptyState title="Try fewer or other words">
          <p>We look for every word in the names of our products, and for whole article numbers.</p>
          <SearchForm query={query} className="w-full" />
        </EmptyState>
      ) : (
        <>
          <div className="mb-6 flex justify-end">
            <SortForm sort={sort} keep={{ q: query }} />
          </div>
          <ProductGrid products={listing.products} currency={currency} eagerCount={4} heading="h2" />
          <Pager
            page={listing.page}
            hasNext={listing.hasNext}
            toHref={(page) => toListingHref('/search', { q: query, sort, page })}
          />
        </>
      )}
    </Page>
  )
}
