// The web process: one HTTP server in front of Next.js. Paths that need no page are answered before Next.js sees them,
// by handlers that src/instrumentation.ts leaves on `globalThis`, so that there is one Payload in the process.
import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { createServer } from 'node:http'
import next from 'next'
import { clientAddressOf, doorOf, hasKeyInAddress, loggedPath, requestIdOf } from './lib/caller.mjs'
import { followServer } from './lib/drain.mjs'
import { isWrite, siteOf } from './lib/own-site.mjs'
import {
  answerUnreadable,
  bodyLimitOf,
  findFault,
  limitChunks,
  sendProblem,
  SERVER_LIMITS,
  tooLarge,
} from './lib/request-limits.mjs'
import { guardedResponse } from './lib/security-headers.mjs'
import { admitPage } from './lib/page-limit.mjs'
import { renewSession } from './lib/session-front.mjs'
import { BodyTooLarge, sendResponse, toRequest } from './lib/web-adapter.mjs'

const isDevelopment = process.env.NODE_ENV === 'development'
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)

/** What the app has put up: see src/platform/http/web-handlers.ts. */
const handlers = () => globalThis[Symbol.for('backroom.web')]

function isFast(path) {
  // In development Next.js serves the API, so that a change is seen without a restart.
  if (isDevelopment && path.startsWith('/api/')) return false
  return handlers()?.serves(path) === true
}

/** One a request that Next.js serves; what is noted inside is read for its log line: see src/platform/http/request-actor.ts. */
const requests = new AsyncLocalStorage()
globalThis[Symbol.for('backroom.served-by')] = requests

/** What is known of a request while it is served: see src/platform/http/served-request.ts. */
function openRequest(res) {
  const served = {
    actorId: null,
    requestId: res.getHeader('x-request-id'),
    isGone: false,
    whenGone: null,
    isBusy: false,
  }
  res.once('close', () => {
    if (res.writableFinished) return
    served.isGone = true
    for (const act of served.whenGone ?? []) act()
  })
  res.servedBy = served
  return served
}

/** The API writes lines of its own for what reaches it; this is for everything else. One a request, whoever asks first. */
function logWhenDone(res, { route = loggedPath(res.path), servedBy = { actorId: null } } = {}) {
  if (res.isLogged) return
  res.isLogged = true
  const startedMs = performance.now()
  res.once('close', () => {
    handlers()?.log({
      requestId: String(res.getHeader('x-request-id')),
      door: doorOf(res.path),
      method: res.req.method,
      route,
      status: res.writableFinished ? res.statusCode : 499,
      durationMs: performance.now() - startedMs,
      actorId: servedBy.actorId,
    })
  })
}

/** Lets a page of a listed origin read why it was refused. Cookies count at Payload's own doors alone. */
function allowOrigin(res) {
  const { origin } = res.req.headers
  if (!res.path.startsWith('/api/') || !handlers()?.origins.includes(origin)) return
  res.setHeader('access-control-allow-origin', origin)
  res.setHeader('vary', 'Origin')
  if (!res.path.startsWith('/api/v1/')) res.setHeader('access-control-allow-credentials', 'true')
}

/** Refuses a request before or below the API, with one log line. */
function refuse(res, refusal) {
  logWhenDone(res, refusal)
  if (!res.headersSent) allowOrigin(res)
  sendProblem(res, refusal)
}

/** Addresses are kept by proxies, histories and logs. Neither our log nor the answer repeats this one. */
const KEY_IN_ADDRESS = {
  route: '(a key in the address)',
  status: 400,
  code: 'VALIDATION_ERROR',
  message:
    'There is a key in this address, where others may have read it. Revoke or rotate it, and send keys in the header Authorization: Bearer <key>.',
}
const FOREIGN_SITE = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'A page of another site may not change anything here.',
}
const FAILED = { status: 500, code: 'INTERNAL_ERROR', message: 'Something went wrong.' }

async function serveFast(req, res) {
  try {
    const request = await toRequest(req, { origin: handlers().origin, limitBytes: limitOf(req, res) })
    await sendResponse(await handlers().fetch(request), res)
  } catch (error) {
    const tooMuch = [error, error.cause].find((reason) => reason instanceof BodyTooLarge)
    if (tooMuch) return refuse(res, tooLarge(tooMuch.limitBytes))
    if (res.destroyed || res.writableEnded) return
    handlers().logError(error)
    refuse(res, FAILED)
  }
}

const limitOf = (req, res) => bodyLimitOf(res.path, req.headers['content-type'])

async function serveByNext(req, res) {
  const policy = res.pagePolicy
  if (policy !== null) req.headers['content-security-policy'] = policy
  const limitBytes = limitOf(req, res)
  limitChunks(req, limitBytes, () => refuse(res, tooLarge(limitBytes)))
  if (!(await admitPage(req, res, handlers()))) return
  await renewSession(req, res, { path: res.path, handlers: handlers() })
  await passToNext(req, res)
}

/** By connection, the answer to the last request that came over it. */
const answers = new WeakMap()
const isHttps = () => handlers()?.origin.startsWith('https:') === true
const server = createServer({
  ...SERVER_LIMITS,
  ServerResponse: guardedResponse({ isDevelopment, isHttps }),
})
answerUnreadable(server, {
  isHttps,
  answerOn: (socket) => answers.get(socket),
  refuse,
  log: ({ requestId, status }) =>
    handlers()?.log({
      ...{ requestId, status, door: 'none', method: '-', route: '(unreadable)' },
      ...{ durationMs: 0, actorId: null },
    }),
})
const { admit, drain } = followServer(server)
const app = next({
  ...{ dev: isDevelopment, dir: process.cwd(), hostname: host, port },
  // Only development needs web sockets. Next.js ends connections that offer another protocol, as some clients do in
  // passing, on the server that it is given, or else on that of its first request: see `wakeApp`.
  ...(isDevelopment ? { httpServer: server } : {}),
})
const passToNext = app.getRequestHandler()

/** What later code may believe of a request's headers. */
function settleHeaders(req, res) {
  const id = requestIdOf(req.headers)
  req.headers['x-request-id'] = id
  req.headers['x-client-address'] = clientAddressOf(req, handlers()?.trustedProxyCount ?? 0)
  // Next.js would take a nonce out of them that the caller has chosen.
  delete req.headers['content-security-policy']
  delete req.headers['content-security-policy-report-only']
  res.setHeader('x-request-id', id)
}

function serve(req, res) {
  answers.set(req.socket, res)
  settleHeaders(req, res)
  if (!admit(res)) return
  if (hasKeyInAddress(req.url)) return refuse(res, KEY_IN_ADDRESS)
  const fault = findFault(req, res.path)
  if (fault !== null) return refuse(res, fault)
  const served = openRequest(res)
  if (isFast(res.path)) {
    void requests.run(served, () => serveFast(req, res))
    return
  }
  // Cookies come along with what other sites make a browser send. Where nobody says from where a write comes, no browser
  // is behind it, and its session cookies are nothing.
  const site = isWrite(req.method) ? siteOf(req.headers, handlers().origins) : 'own'
  if (site === 'foreign') return refuse(res, FOREIGN_SITE)
  const { cookie } = req.headers
  if (site === 'unknown' && cookie !== undefined) req.headers.cookie = handlers().withoutSession(cookie)
  if (!res.path.startsWith('/_next/')) logWhenDone(res, { servedBy: served })
  void requests.run(served, () => serveByNext(req, res))
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

function giveUp(error) {
  const reason = error.code === 'EADDRINUSE' ? `port ${port} on ${host} is taken` : error.message
  process.stderr.write(`Cannot serve: ${reason}\n`)
  process.exit(1)
}

/**
 * Next.js starts the app (src/instrumentation.ts) with the first request that it serves. That one is made here, on a
 * port of its own, so that nobody is let in before the app can answer.
 */
async function wakeApp() {
  const probe = createServer((req, res) => void passToNext(req, res)).listen(0, '127.0.0.1')
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
  server.once('error', giveUp)
  server.listen(port, host, () => process.send?.('ready'))
} catch (error) {
  giveUp(error)
}
