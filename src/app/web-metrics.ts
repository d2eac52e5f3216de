import type { Payload } from 'payload'

import { startMetrics } from '@/features/metrics/start-metrics'
import type { AskedRequest } from '@/platform/http/web-handlers'
import { requestsInFlight } from '@/platform/http/served-request'
import type { ServedRequest } from '@/platform/logging/logger'
import { mayReadMetrics } from '@/platform/metrics/may-read'
import { setGauge } from '@/platform/metrics/record'
import { countServed } from '@/platform/metrics/requests'
import { routeTemplates } from '@/platform/metrics/route-templates'
import type { Scraper } from '@/platform/metrics/scraper'
import { env } from '@/platform/settings/env'

import { templatesOf } from './web-routes'

interface WebMetrics {
  scraper: Scraper
  /** Whether a request is one for the metrics, by a caller who may read them. */
  serves: (path: string, request: AskedRequest) => boolean
  /** Counts a request that the API did not serve; answers the template of its route. */
  count: (served: ServedRequest) => string
}

/** Begins to keep the metrics of the web process. */
export function startWebMetrics(payload: Payload): WebMetrics {
  const inFlight = () => setGauge('backroom_http_requests_in_flight', {}, requestsInFlight())
  const scraper = startMetrics(payload, { process: 'web', looks: [inFlight] })
  const templateOf = routeTemplates(templatesOf(payload.config))
  const isProxyTrusted = env.trustedProxyCount > 0
  return {
    scraper,
    serves: (path, { method, get }) => {
      if (path !== '/metrics' || (method !== 'GET' && method !== 'HEAD')) return false
      return mayReadMetrics({ get, address: get('x-client-address'), isProxyTrusted }, env.metrics.token)
    },
    count: (served) => {
      const template = templateOf(served.route)
      countServed(served, template)
      return template
    },
  }
}
