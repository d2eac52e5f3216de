import type { MetadataRoute } from 'next'

import { env } from '@/platform/settings/env'

export const dynamic = 'force-dynamic'

/** Crawlers are welcome to what is sold, and have no business in baskets, accounts and the back office. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/media/file/'],
      disallow: ['/admin', '/api/', '/account', '/cart', '/checkout', '/orders', '/search'],
    },
    sitemap: `${env.publicUrl}/sitemap.xml`,
  }
}
