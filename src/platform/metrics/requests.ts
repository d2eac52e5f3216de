import type { ServedRequest } from '@/platform/logging/logger'

import { OTHER } from './bounded'
import { count, observe } from './record'

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])

/** Counts a request that was answered. `route` is a template: addresses hold ids, and anyone can make up new ones. */
export function countServed({ channel, method, status, durationMs }: ServedRequest, route: string): void {
  const labels = { channel, route, method: METHODS.has(method) ? method : OTHER }
  count('backroom_http_requests_total', { ...labels, status: `${String(Math.floor(status / 100))}xx` })
  observe('backroom_http_request_duration_seconds', labels, durationMs / 1000)
}
