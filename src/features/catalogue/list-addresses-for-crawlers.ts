import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'

export interface CrawlerEntry {
  path: string
  updatedAt: Date
}

/** The sitemap protocol's limit for one file. */
const MAX_ENTRIES = 50_000

const ENTRIES = `
  (select '/categories/' || c.slug as path, c.updated_at as "updatedAt" from categories c where c.deleted_at is null)
  union all
  (select '/products/' || p.slug, p.updated_at from products p
   where p._status = 'published' and p.deleted_at is null)
  limit ${MAX_ENTRIES}`

/** The paths of all public categories and products. */
export async function listAddressesForCrawlers(ctx: Context): Promise<CrawlerEntry[]> {
  return readSqlOf(ctx.payload).query<CrawlerEntry & Record<string, unknown>>(ENTRIES)
}
