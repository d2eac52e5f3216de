import { listPopularProducts } from '@/features/catalogue/list-popular-products'
import { listProducts } from '@/features/catalogue/list-products'
import { CategoryTiles } from '@/storefront/components/catalogue/category-tiles'
import { Hero } from '@/storefront/components/catalogue/hero'
import { ProductGrid } from '@/storefront/components/catalogue/product-grid'
import { EmptyState } from '@/storefront/components/layout/empty-state'
import { Section } from '@/storefront/components/layout/section'

import { getCategories, getShop } from './_server/catalogue'
import { getStorefrontContext } from './_server/context'

/** The home page: categories, popular products and new ones. */
export default async function HomePage() {
  const ctx = await getStorefrontContext()
  const [{ currency }, categories, newest, popular] = await Promise.all([
    getShop(),
    getCategories(),
    listProducts(ctx, { perPage: 8 }),
    listPopularProducts(ctx, 8),
  ])
  const top = categories.filter(({ parentId }) => parentId === null)
  const shelf = popular.length >= 3 ? popular : newest.products
  return (
    <>
      <Hero products={shelf} currency={currency} href={top[0] ? `/categories/${top[0].slug}` : '#new'} />
      {top.length === 0 ? null : (
        <Section title="Look around">
          <CategoryTiles categories={top} />
        </Section>
      )}
      <Section title="New on the shelf" id="new">
        {newest.products.length > 0 ? (
          <ProductGrid products={newest.products} currency={currency} />
        ) : (
          <EmptyState title="The shelves are still empty">
            New things are on their way. Look in again soon.
          </EmptyState>
        )}
      </Section>
      {popular.length < 4 ? null : (
        <Section title="Popular just now">
          <ProductGrid products={popular} currency={currency} />
        </Section>
      )}
    </>
  )
}
