import type { Scraper } from './scraper'

/** The answer to `GET /metrics` of a caller who may read them. */
export async function answerScrape(scraper: Scraper): Promise<Response> {
  const { body, contentType } = await scraper.scrape()
  return new Response(body, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
}
