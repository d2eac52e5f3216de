// The web process: one HTTP server in front of Next.js. Paths that need no page are answered before Next.js sees them,
// by handlers that the app (src/app/start-web.ts) leaves on `globalThis`, so that there is one Payload in the process.
// It runs outside Next.js' bundle, as a file of its own: see scripts/lib/bundle-server.ts.
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/platform/settings/env'
import { webHandlers } from '@/platform/http/web-handlers'
import { startTracing } from '@/platform/tracing/start-tracing'
import { logUnreadable } from './access-log'
import { isHttps, startApp } from './app'
import { followServer } from './drain'
import type { FollowedServer } from './drain'
import { guardedResponse } from './guarded-response'
import { SERVER_LIMITS } from './request-limits'
import { makeServe, refuse } from './serve'
import { withSources } from './stack-sources'
import { answerUnreadable } from './unreadable-requests'

/** A proxy has used up the connections that it keeps in this time; what is left of the time to stop is for requests in flight. */
const MOST_KEPT_MS = 2_000

/**
 * Ends the process when the supervisor or the system asks for it: `/ready` says so first, for as long as the settings give load
 * balancers to see it, and then requests in flight finish.
 */
function stopWhenAsked({
  leave,
  drain,
  endTracing,
}: Pick<FollowedServer, 'leave' | 'drain'> & { endTracing: () => Promise<void> }): void {
  let isStopping = false
  const end = async () => {
    leave()
    // Without a grace the listener closes in this very turn: whom an answer has told to connect anew would be reset there.
    if (env.stopGraceMs > 0) await sleep(env.stopGraceMs)
    webHandlers()?.endWaiting()
    await drain(Math.min(env.stopGraceMs, MOST_KEPT_MS))
    await Promise.all([webHandlers()?.close(), endTracing()])
  }
  const stop = () => {
    if (isStopping) return
    isStopping = true
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        // Requests are done by then: what could not be closed ends with the process.
        webHandlers()?.logError(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('message', (message) => {
    if (message === 'stop') stop()
  })
  // A supervisor that was killed cannot say so: its end of the channel closes.
  process.on('disconnect', stop)
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function giveUp(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error)
  const reason = isPortTaken(error) ? `port ${String(env.port)} on ${env.host} is taken` : message
  for (const line of reason.split('\n')) process.stderr.write(`Cannot serve: ${line}\n`)
  process.exit(1)
}

/** Writes to the app's log, once it has started. */
function warnByApp(entry: object, message: string): void {
  webHandlers()?.warn(entry, message)
}

/** Starts the app and then lets requests in. */
async function serve(): Promise<void> {
  const { isDevelopment, host, port } = env
  const server = createServer({
    ...SERVER_LIMITS,
    ServerResponse: guardedResponse({ isDevelopment, isHttps }),
  })
  answerUnreadable(server, { isHttps, refuse, log: logUnreadable })
  const { accept, ...ending } = followServer(server)
  const endTracing = await startTracing(env.tracing, { process: 'web', warn: warnByApp })
  stopWhenAsked({ ...ending, endTracing })
  const passToNext = await startApp({ isDevelopment, host, port, server })
  server.on('request', makeServe({ isDevelopment, accept, passToNext }))
  server.once('error', giveUp)
  server.listen(port, host, () => process.send?.('ready'))
}

process.on('uncaughtExceptionMonitor', withSources)
serve().catch(giveUp)
