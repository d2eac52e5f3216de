import type { Endpoint, PayloadRequest } from 'payload'

import { atPayloadsEdge } from '@/platform/errors/payload-error'

/** An endpoint of a collection whose refusals are answered as Payload answers its own. */
export function endpoint(
  method: Endpoint['method'],
  path: string,
  handler: (req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return { method, path, handler: (req) => atPayloadsEdge(() => handler(req)) }
}

/** JSON that no cache keeps, with the cookies given. */
export function answer(body: object, cookies: readonly string[] = []): Response {
  const response = Response.json(body, { headers: { 'cache-control': 'private, no-store' } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** Browsers say from where a request comes. They keep tokens in cookies, which no script can read. */
export function isBrowser(req: PayloadRequest): boolean {
  return req.headers.has('sec-fetch-site') || req.headers.has('origin')
}

/** A parameter of the endpoint's path; an empty text when the path has none of that name. */
export function routeParam(req: PayloadRequest, name: string): string {
  const value: unknown = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}
