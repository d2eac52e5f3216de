import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getPayload } from 'payload'

import type { ServedRequestFacts } from '@/platform/http/served-request'
import { installRequests } from '@/platform/http/served-request'

const requests = new AsyncLocalStorage<ServedRequestFacts | undefined>()
installRequests(requests)

/**
 * A web process that reads from replicas, without Next.js: `/api/v1`, the shop's page of a product as data (`/shop/SLUG`), a
 * list as the panel asks for it (`/panel/products`), and its metrics. Says `port N` once it serves.
 */
const { default: config } = await import('@payload-config')
const { createCheckedFetch } = await import('../../integration/support/v1/checked-fetch')
const { authenticateSession } = await import('@/features/account/identity/authenticate-session')
const { findProduct } = await import('@/features/catalogue/find-product')
const { ANONYMOUS, actorOfUser, makeContext } = await import('@/platform/context')
const { replicaParts, startReplicas } = await import('@/platform/database/replicas/start-replicas')
const { bearerOf } = await import('@/platform/http/bearer')
const { outcomeOf } = await import('@/platform/http/part-check')
const { keepMeasures, measures } = await import('@/platform/metrics/registry')
const { env } = await import('@/platform/settings/env')

keepMeasures('web')
const payload = await getPayload({ config })
const replicas = await startReplicas(payload, env)
const serve = createCheckedFetch({ payload })

async function contextOf(request: Request) {
  const token = bearerOf(request.headers)
  const found = token === null ? null : await authenticateSession(payload, token)
  const actor = found?.kind === 'valid' ? actorOfUser({ ...found.user, isActive: true }) : ANONYMOUS
  return makeContext(payload, 'storefront', actor)
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/metrics') return new Response(await measures()?.registry.metrics())
  if (pathname === '/parts') {
    const parts = Object.entries(replicaParts(replicas)).map(async ([name, check]) => [
      name,
      (await outcomeOf(check)).told,
    ])
    return Response.json(Object.fromEntries((await Promise.all(parts)) as [string, string][]))
  }
  if (pathname.startsWith('/shop/')) {
    return Response.json(await findProduct(await contextOf(request), pathname.slice('/shop/'.length)))
  }
  if (pathname === '/panel/products') {
    await contextOf(request)
    const where = { slug: { equals: new URL(request.url).searchParams.get('slug') } }
    return Response.json(
      await payload.find({ collection: 'products', overrideAccess: true, where, depth: 0 }),
    )
  }
  return serve(request)
}

const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => {
    const method = incoming.method ?? 'GET'
    const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
      method,
      headers: new Headers(incoming.headers as Record<string, string>),
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    })
    const served: ServedRequestFacts = { actorId: null, isRead: method === 'GET', whenGone: null }
    void requests.run(served, async () => {
      const response = await answer(request).catch((error: unknown) =>
        Response.json(String(error), { status: 500 }),
      )
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(await response.text())
    })
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${String((server.address() as AddressInfo).port)}\n`)
})
