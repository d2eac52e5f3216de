import type { MetadataRoute } from 'next'

import { listAddressesForCrawlers } from '@/features/catalogue/list-addresses-for-crawlers'
import { env } from '@/platform/settings/env'

import { getStorefrontContext } from './(storefront)/_server/context'

export const dynamic = 'force-dynamic'

/** The addresses of categories and published products, for crawlers. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const entries = await listAddressesForCrawlers(await getStorefrontContext())
  const pages = entries.map(({ path, updatedAt }) => ({ url: env.publicUrl + path, lastModified: updatedAt }))
  return [{ url: env.publicUrl }, ...pages]
}
