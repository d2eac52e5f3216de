import 'server-only'

import Link from 'next/link'

import type { Category } from '@/features/catalogue/list-categories'
import type { ProductPage, ProductSort } from '@/features/catalogue/list-products'

import { toListingHref } from '@/storefront/lib/catalogue/listing-params'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { EmptyState } from '../layout/empty-state'
import { Page } from '../layout/page'
import { Pager } from '../layout/pager'
import { Button } from '../ui/button'
import { SortForm } from './listing-controls'
import { ProductGrid } from './product-grid'

interface CategoryListingProps {
  category: Category
  parents: readonly Category[]
  subcategories: readonly Category[]
  listing: ProductPage
  sort: ProductSort
  currency: string
}

/** A category: where it belongs, what is below it, and a page of its products. */
export function CategoryListing(props: CategoryListingProps) {
  const { category, parents, subcategories, listing, sort, currency } = props
  const path = `/categories/${category.slug}`
  const crumbs = parents.map(({ slug, title }) => ({ href: `/categories/${slug}`, title }))
  return (
    <Page
      title={category.title}
      above={<Breadcrumbs links={[{ href: '/', title: 'Shop' }, ...crumbs]} />}
      {...(category.description ? { intro: category.description } : {})}
    >
      {subcategories.length === 0 ? null : (
        <nav aria-label={`In ${category.title}`} className="mb-6">
          <ul className="flex flex-wrap gap-2">
            {subcategories.map(({ id, slug, title }) => (
              <li key={id}>
                <Button asChild look="secondary" size="small">
                  <Link href={`/categories/${slug}`}>{title}</Link>
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {listing.products.length === 0 ? (
        <EmptyState title="Nothing here at the moment">
          <Link href={listing.page > 1 ? path : '/'} className="text-pine underline underline-offset-4">
            {listing.page > 1 ? 'Back to the first page' : 'Look around the shop'}
          </Link>
        </EmptyState>
      ) : (
        <>
          <div className="mb-6 flex justify-end">
            <SortForm sort={sort} />
          </div>
          <ProductGrid products={listing.products} currency={currency} eagerCount={4} heading="h2" />
        </>
      )}
      <Pager
        page={listing.page}
        hasNext={listing.hasNext}
        toHref={(page) => toListingHref(path, { sort, page })}
      />
    </Page>
  )
}
