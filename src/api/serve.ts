import type { Payload } from 'payload'
import { env } from '@/platform/settings/env'
import { leaveServer } from '@/platform/database/connections/leave-replica'
import { answerHealth, answerReady } from '@/platform/http/operational'
import type { PartWatch } from '@/platform/http/part-watch'
import type { Scraper } from '@/platform/metrics/scraper'
import { answerScrape } from '@/platform/metrics/answer-scrape'
import { neededParts } from '@/platform/readiness'
import { poolOf } from '@/platform/database/transaction'
import { sandboxChecks } from '@/platform/sandbox/sandbox-checks'

/** Answers `GET /health`, `GET /ready` and `GET /metrics`; whether a caller may read the metrics is decided before. */
export function serveOperational(
  payload: Payload,
  { scraper, helps }: { scraper: Scraper; helps: PartWatch },
): (request: Request) => Promise<Response> {
  const pool = poolOf(payload)
  const needs = neededParts({ query: (text) => pool.query(text) }, () => leaveServer(pool))
  const besides = sandboxChecks(env.sandbox)
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/metrics') return answerScrape(scraper)
    return pathname === '/health' ? answerHealth() : answerReady({ needs, helps, besides })
  }
}
