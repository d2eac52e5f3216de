// Next.js, and what the app behind it has installed for the server.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import next from 'next'
import { webHandlers } from '@/platform/http/web-handlers'
import type { WebHandlers } from '@/platform/http/web-handlers'

/** Lets Next.js answer a request. */
export type PassToNext = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/**
 * What the app has installed. To be asked for each request: a development server may install it anew.
 * @throws Error before the app has started.
 */
export function appHandlers(): WebHandlers {
  const handlers = webHandlers()
  if (handlers === undefined) throw new Error('the app did not start: the reason stands above')
  return handlers
}

/** Whether our public address is on https; false before the app has started. */
export function isHttps(): boolean {
  return webHandlers()?.origin.startsWith('https:') === true
}

/**
 * Next.js starts the app (src/instrumentation.ts) with the first request that it serves. That request is made here, on a
 * port of its own, so that the server listens only when the app can answer.
 */
async function wakeApp(passToNext: PassToNext): Promise<void> {
  const probe = createServer((req, res) => void passToNext(req, res)).listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await fetch(`http://127.0.0.1:${String(port)}/robots.txt`).then((response) => response.text())
  probe.closeAllConnections()
  probe.close()
  appHandlers()
}

/** How Next.js is run. */
export interface AppOptions {
  isDevelopment: boolean
  host: string
  port: number
  server: Server
}

/**
 * Starts Next.js and the app behind it.
 * @throws Error when the app does not start; Next.js has printed why.
 */
export async function startApp({ isDevelopment, host, port, server }: AppOptions): Promise<PassToNext> {
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    hostname: host,
    port,
    // Only development needs web sockets. Next.js ends connections that offer another protocol, as some clients do in
    // passing, on the server that it is given, or else on that of its first request: see `wakeApp`.
    ...(isDevelopment ? { httpServer: server } : {}),
  })
  await app.prepare()
  const passToNext = app.getRequestHandler()
  await wakeApp(passToNext)
  return passToNext
}
