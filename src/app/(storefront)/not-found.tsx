import type { Metadata } from 'next'
import Link from 'next/link'

import { Page } from '@/storefront/components/layout/page'
import { SearchForm } from '@/storefront/components/layout/search-form'

export const metadata: Metadata = { title: 'Not found' }

/** The shop's 404 page. */
export default function NotFound() {
  return (
    <Page
      title="This shelf is empty"
      intro="There is no such page. What stood here may have been renamed or sold out for good."
      width="narrow"
    >
      <SearchForm />
      <p className="mt-6">
        <Link href="/" className="font-semibold text-pine underline underline-offset-4">
          To the front of the shop
        </Link>
      </p>
    </Page>
  )
}
