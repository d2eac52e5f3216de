import type { Payload } from 'payload'

import { createEngine } from '../engine/engine'
import type { Route } from '../route'
import { addRoutes } from './index'

/** The declarations of all routes of `/api/v1`. Asks no database. */
export function collectRoutes(payload: Payload): readonly Route[] {
  const routes: Route[] = []
  const refuse = () => Promise.reject(new Error('these routes are only read'))
  addRoutes(
    {
      add: (route) => void routes.push(route),
      ...{ routes, fetch: refuse, perform: refuse, count: refuse },
    },
    createEngine(payload),
  )
  return routes
}
