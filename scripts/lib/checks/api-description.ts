import type { Payload } from 'payload'

import { createEngine } from '@/api/engine/engine'
import { describeApi } from '@/api/openapi/document'
import { collectRoutes } from '@/api/routes/collect'

/** Where the API's description is kept. */
export const API_DESCRIPTION = 'docs/openapi.json'

/** The same as it was at the last release: what programs out there were written against. */
export const RELEASED_DESCRIPTION = 'docs/openapi-released.json'

/** The OpenAPI document of `/api/v1`, as JSON. Asks no database. */
export function apiDescription(payload: Payload): string {
  return JSON.stringify(describeApi(collectRoutes(payload), createEngine(payload)))
}
