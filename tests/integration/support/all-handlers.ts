import type { Payload } from 'payload'

import { serveOperational } from '@/api/serve'
import { startMetrics } from '@/features/metrics/start-metrics'
import { PartWatch } from '@/platform/http/part-watch'
import { getLogger } from '@/platform/logging/logger'
import * as restRoutes from '@/app/(payload)/api/[...slug]/route'
import * as graphqlRoutes from '@/app/(payload)/api/graphql/route'
import { createCheckedFetch } from './v1/checked-fetch'

type Handler = (request: Request) => Promise<Response>

const nowhere: Handler = () =>
  Promise.resolve(Response.json({ errors: [{ message: 'no route' }] }, { status: 404 }))

/** What Next.js makes of a path: its parts, decoded. */
function segmentsOf(path: string): string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function restHandler(method: string, path: string): Handler {
  const handlers: Readonly<Record<string, (typeof restRoutes)['GET'] | undefined>> = restRoutes
  const handler = handlers[method === 'HEAD' ? 'GET' : method]
  const slug = segmentsOf(path.slice('/api/'.length))
  if (!handler || !slug || slug.length === 0 || path.includes('%00')) return nowhere
  return (request) => handler(request, { params: Promise.resolve({ slug }) })
}

function graphqlHandler(method: string): Handler {
  const handlers: Readonly<Record<string, ((request: Request) => Promise<Response>) | undefined>> = {
    ...graphqlRoutes,
    OPTIONS: undefined,
  }
  return handlers[method === 'HEAD' ? 'GET' : method] ?? nowhere
}

/** Sends requests to the interfaces of this process, by their paths, as the server in front does. */
export function openHandlers(payload: Payload): (url: string, init: RequestInit) => Promise<Response> {
  const v1 = createCheckedFetch({ payload })
  const operational = serveOperational(payload, {
    scraper: startMetrics(payload, { process: 'web' }),
    helps: new PartWatch({}, getLogger()),
  })
  return (url, init) => {
    const request = new Request(url, init)
    const { pathname } = new URL(url)
    const headers = request.headers
    headers.set('x-client-address', headers.get('x-forwarded-for') ?? '203.0.113.1')
    // Pictures of the panel's pages are made with its components, which only a build has.
    if (pathname === '/api/og') return nowhere(request)
    if (pathname === '/health' || pathname === '/ready') return operational(request)
    if (pathname === '/api/v1' || pathname.startsWith('/api/v1/')) return v1(request)
    if (pathname === '/api/graphql') return graphqlHandler(request.method)(request)
    return pathname.startsWith('/api/') ? restHandler(request.method, pathname)(request) : nowhere(request)
  }
}
