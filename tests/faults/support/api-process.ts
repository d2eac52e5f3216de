import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getPayload } from 'payload'

import config from '@payload-config'

import { createCheckedFetch } from '../../integration/support/v1/checked-fetch'

/** A web process of its own, to be killed: `/api/v1` behind `node:http`. Says `port N` once it serves. */
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
    void serve(request).then(async (response) => {
      outgoing.writeHead(response.status, { 'content-type': 'application/json' })
      outgoing.end(await response.text())
    })
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${String((server.address() as AddressInfo).port)}\n`)
})
