import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getPayload } from 'payload'

import type { ServedRequestFacts } from '@/platform/http/served-request'
import { installRequests } from '@/platform/http/served-request'

import { createCheckedFetch } from '../../integration/support/v1/checked-fetch'

const requests = new AsyncLocalStorage<ServedRequestFacts | undefined>()
installRequests(requests)

/** A request's statements end with its client, as behind the web server. */
function openRequest(outgoing: ServerResponse): ServedRequestFacts {
  const served: ServedRequestFacts = { actorId: null, whenGone: null }
  outgoing.once('close', () => {
    if (outgoing.writableFinished) return
    served.isGone = true
    for (const act of served.whenGone ?? []) act()
  })
  return served
}

/** A web process of its own, to be killed: `/api/v1` behind `node:http`. Says `port N` once it serves. */
// Loaded once this process serves requests: by that it knows which time limits its statements have.
const { default: config } = await import('@payload-config')
const payload = await getPayload({ config })
const serve = createCheckedFetch({ payload })

const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => {
    const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers: new Headers(incoming.headers as Record<string, string>),
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    })
    void requests.run(openRequest(outgoing), async () => {
      const response = await serve(request)
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(await response.text())
    })
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${String((server.address() as AddressInfo).port)}\n`)
})
