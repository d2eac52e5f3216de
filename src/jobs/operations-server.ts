import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { answerHealth, answerReady } from '@/platform/http/operational'
import type { ReadyParts } from '@/platform/http/operational'
import type { Logger } from '@/platform/logging/logger'
import { answerScrape } from '@/platform/metrics/answer-scrape'
import { mayReadMetrics } from '@/platform/metrics/may-read'
import type { Scraper } from '@/platform/metrics/scraper'
import { env } from '@/platform/settings/env'

export interface OperationsOptions {
  scraper: Scraper
  /** What the worker needs, and what helps it. */
  parts: ReadyParts
  log: Logger
}

interface OperationsServer {
  close: () => void
}

const NOT_FOUND = () =>
  new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })

function isReader({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  const get = (name: string) => {
    const value = headers[name]
    return value === undefined ? null : String(value)
  }
  return mayReadMetrics({ get, address: socket.remoteAddress ?? null, isProxyTrusted: false }, token)
}

async function answer(req: IncomingMessage, { scraper, parts }: OperationsOptions): Promise<Response> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return NOT_FOUND()
  const [path] = (req.url ?? '').split('?', 1)
  if (path === '/health') return answerHealth()
  if (path === '/ready') return answerReady(parts)
  return path === '/metrics' && isReader(req, env.metrics.token) ? answerScrape(scraper) : NOT_FOUND()
}

async function send(response: Response, res: ServerResponse): Promise<void> {
  const body = await response.text()
  res.writeHead(response.status, Object.fromEntries(response.headers))
  res.end(res.req.method === 'HEAD' ? undefined : body)
}

/**
 * Answers `/metrics`, `/health` and `/ready` of a worker on a port of its own, when one is set. A port that is taken is
 * logged, and the worker works without: its jobs matter more.
 */
export function serveOperations(options: OperationsOptions): OperationsServer {
  const { log } = options
  const { worker } = env.metrics
  if (!worker) return { close: () => undefined }
  const { host, port } = worker
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (req, res) => {
    answer(req, options)
      .then((response) => send(response, res))
      .catch((error: unknown) => {
        log.error({ err: error }, 'a probe failed')
        res.destroy()
      })
  })
  server.on('error', (error) =>
    log.error({ err: error, host, port }, 'the metrics of the worker are not served'),
  )
  server.listen(port, host, () => log.info({ host, port }, 'metrics of the worker'))
  return {
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
