// The web process: one HTTP server in front of Next.js. Paths that need no page are answered before Next.js sees them,
// by handlers that src/instrumentation.ts leaves on `globalThis`, so that there is one Payload in the process.
import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { createServer } from 'node:http'
import next from 'next'
import { clientAddressOf, doorOf, hasKeyInAddress, loggedPath, requestIdOf } from './lib/caller.mjs'
import { followServer } from './lib/drain.mjs'
import { renewSession } from './lib/session-front.mjs'
import { BodyTooLarge, sendResponse, toRequest } from './lib/web-adapter.mjs'

const isDevelopment = process.env.NODE_ENV === 'development'
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)

/** What the app has put up: see src/platform/web-handlers.ts. */
const handlers = () => globalThis[Symbol.for('backroom.web')]

function isFast(path) {
  // In development Next.js serves the API, so that a change is seen without a restart.
  if (isDevelopment && path.startsWith('/api/')) return false
  return handlers()?.serves(path) === true
}

/** An answer in the API's error envelope, for what goes wrong before or below the API itself. */
function sendError(res, { status, code, message }) {
  if (res.headersSent) return res.destroy()
  const body = { success: false, error: { code, message, request_id: res.getHeader('x-request-id') } }
  res.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  res.end(JSON.stringify(body))
}

async function serveFast(req, res) {
  try {
    const request = await toRequest(req, handlers().origin)
    await sendResponse(await handlers().fetch(request), res)
  } catch (error) {
    if (error instanceof BodyTooLarge || error.cause instanceof BodyTooLarge) {
      return sendError(res, {
        status: 413,
        code: 'PAYLOAD_TOO_LARGE',
        message: 'The request body is too large.',
      })
    }
    if (req.destroyed && !res.writable) return
    handlers().logError(error)
    sendError(res, { status: 500, code: 'INTERNAL_ERROR', message: 'Something went wrong.' })
  }
}

/** Addresses are kept by proxies, histories and logs. Neither our log nor the answer repeats this one. */
function refuseKeyInAddress(req, res) {
  const path = req.url.split('?', 1)[0]
  handlers()?.log({
    requestId: String(res.getHeader('x-request-id')),
    door: doorOf(path),
    method: req.method,
    route: '(a key in the address)',
    status: 400,
    durationMs: 0,
    actorId: null,
  })
  sendError(res, {
    status: 400,
    code: 'VALIDATION_ERROR',
    message:
      'There is a key in this address, where others may have read it. Revoke or rotate it, and send keys in the header Authorization: Bearer <key>.',
  })
}

/** One a request that Next.js serves; what is noted inside is read for its log line: see src/platform/request-actor.ts. */
const requests = new AsyncLocalStorage()
globalThis[Symbol.for('backroom.served-by')] = requests

function logWhenDone(req, res, { path, servedBy }) {
  if (path.startsWith('/_next/')) return
  const startedMs = performance.now()
  res.once('close', () => {
    handlers()?.log({
      requestId: String(res.getHeader('x-request-id')),
      door: doorOf(path),
      method: req.method,
      route: loggedPath(path),
      status: res.writableFinished ? res.statusCode : 499,
      durationMs: performance.now() - startedMs,
      actorId: servedBy.actorId,
    })
  })
}

const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 120_000 })
const { admit, drain } = followServer(server)
const app = next({ dev: isDevelopment, dir: process.cwd(), hostname: host, port, httpServer: server })
const serveByNext = app.getRequestHandler()

function serve(req, res) {
  const id = requestIdOf(req.headers)
  req.headers['x-request-id'] = id
  req.headers['x-client-address'] = clientAddressOf(req, handlers()?.trustedProxyCount ?? 0)
  res.setHeader('x-request-id', id)
  if (!admit(res)) return
  if (hasKeyInAddress(req.url)) return refuseKeyInAddress(req, res)
  const path = req.url.split('?', 1)[0]
  if (isFast(path)) {
    void serveFast(req, res)
    return
  }
  const servedBy = { actorId: null }
  logWhenDone(req, res, { path, servedBy })
  void requests.run(servedBy, async () => {
    await renewSession(req, res, { path, handlers: handlers() })
    await serveByNext(req, res)
  })
}

let isStopping = false
async function stop() {
  if (isStopping) return
  isStopping = true
  await drain()
  await handlers()?.close()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop())
process.on('message', (message) => {
  if (message === 'stop') void stop()
})
// A supervisor that was killed cannot say so: its end of the channel closes.
process.on('disconnect', () => void stop())

function refuse(error) {
  const reason = error.code === 'EADDRINUSE' ? `port ${port} on ${host} is taken` : error.message
  process.stderr.write(`Cannot serve: ${reason}\n`)
  process.exit(1)
}

/**
 * Next.js starts the app (src/instrumentation.ts) with the first request that it serves. That one is made here, on a
 * port of its own, so that nobody is let in before the app can answer.
 */
async function wakeApp() {
  const probe = createServer((req, res) => void serveByNext(req, res)).listen(0, '127.0.0.1')
  await once(probe, 'listening')
  await fetch(`http://127.0.0.1:${probe.address().port}/robots.txt`).then((response) => response.text())
  probe.closeAllConnections()
  probe.close()
  if (handlers() === undefined) throw new Error('the app did not start: the reason stands above')
}

try {
  await app.prepare()
  await wakeApp()
  server.on('request', serve)
  server.once('error', refuse)
  server.listen(port, host, () => process.send?.('ready'))
} catch (error) {
  refuse(error)
}
