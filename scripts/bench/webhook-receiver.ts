import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A receiver of webhooks on this machine that answers at once, and keeps when each event came first. */
export interface WebhookReceiver {
  url: string
  /** Times by document, in milliseconds of `performance.now()`. */
  arrivals: Map<string, number>
  stop: () => Promise<void>
}

interface Sent {
  data: { document?: { id: string } }
}

/** Starts a receiver. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const arrivals = new Map<string, number>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as Sent
      const id = data.document?.id
      if (id !== undefined && !arrivals.has(id)) arrivals.set(id, performance.now())
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    arrivals,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
