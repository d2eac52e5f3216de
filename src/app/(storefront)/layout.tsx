import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@fontsource-variable/figtree/wght.css'
import '@/storefront/styles.css'

import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { env } from '@/platform/settings/env'
import { Footer } from '@/storefront/components/layout/footer'
import { Header } from '@/storefront/components/layout/header'
import { LiveRegion } from '@/storefront/components/layout/live-region'
import { Providers } from '@/storefront/components/layout/providers'

import { getCategories, getShop } from './_server/catalogue'
import { getStorefrontContext } from './_server/context'

/** Every page shows the shop's own name, categories and visitor: none can be made while building, without a database. */
export const dynamic = 'force-dynamic'

/** The shop's name in every title, and its description. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = await getShop()
  const description = `${name}: what we show as in stock is in our stockroom now.`
  return {
    metadataBase: new URL(env.publicUrl),
    title: { default: name, template: `%s · ${name}` },
    description,
    openGraph: { siteName: name, type: 'website' },
  }
}

/** The frame of every shop page: header, footer, and what client components share. */
export default async function StorefrontLayout({ children }: { children: ReactNode }) {
  const [shop, categories, { actor }] = await Promise.all([
    getShop(),
    getCategories(),
    getStorefrontContext(),
  ])
  const links = categories
    .filter(({ parentId }) => parentId === null)
    .map(({ slug, title }) => ({ href: `/categories/${slug}`, title }))
  return (
    <html lang="en-GB">
      <body className="flex min-h-dvh flex-col">
        <Providers timeZone={shop.timeZone}>
          <Header
            shopName={shop.name}
            links={links}
            customerName={actor.type === 'anonymous' ? null : actor.name}
          />
          <main id="main" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <Footer shopName={shop.name} email={shop.email} links={links} />
          <LiveRegion />
        </Providers>
      </body>
    </html>
  )
}
