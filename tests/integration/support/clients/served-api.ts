import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'
import { afterAll } from 'vitest'

import { sendResponse, toRequest } from '@/server/web-adapter'

import { createCheckedFetch } from '../v1/checked-fetch'

const servers: Server[] = []

afterAll(async () => {
  await Promise.all(
    servers.splice(0).map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve)
          server.closeAllConnections()
        }),
    ),
  )
})

/**
 * Serves `/api/v1` on a port, for programs that know nothing but its address; until the file's tests have ended.
 * @returns where the shop is.
 */
export async function serveApi(payload: Payload): Promise<string> {
  const fetch = createCheckedFetch({ payload })
  const server = createServer((incoming, outgoing) => {
    const { port } = server.address() as AddressInfo
    const answer = async () => {
      const origin = `http://127.0.0.1:${String(port)}`
      const response = await fetch(await toRequest(incoming, { origin, limitBytes: 1024 * 1024 }))
      await sendResponse(response, outgoing)
    }
    answer().catch((error: unknown) => {
      // The caller sees what went wrong: this is no server for anyone else.
      outgoing.writeHead(599, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}
