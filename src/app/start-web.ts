import { getPayload } from 'payload'
import config from '@payload-config'
import { createFetch, isApiPath } from '@/api/fetch'
import { serveOperational } from '@/api/serve'
import { countPage } from '@/features/account/identity/limit-requests'
import { renewSessionCookies } from '@/features/account/sessions/renew-session-cookies'
import { eventWatchOf } from '@/features/events/event-watch'
import { sendConsoleTo } from '@/platform/http/console-to-logger'
import { ANONYMOUS, makeContext, withCallFacts } from '@/platform/context'
import { checkPoolerLimits } from '@/platform/database/connections/pooler'
import { replicaParts, startReplicas } from '@/platform/database/replicas/start-replicas'
import { closeCounters } from '@/platform/limits/counters'
import { env } from '@/platform/settings/env'
import { getLogger, logRequest } from '@/platform/logging/logger'
import { PartWatch } from '@/platform/http/part-watch'
import { helpingParts } from '@/platform/readiness'
import { allowedOrigins } from '@/platform/http/origins'
import { rateLimitHeaders } from '@/platform/limits/rate-limit'
import { withSessionCookies } from '@/platform/http/session-cookies'
import { textOf } from '@/platform/http/text-response'
import { installWebHandlers } from '@/platform/http/web-handlers'

import { startWebMetrics } from './web-metrics'
import { closeSandbox, endSandboxWaiting, sandboxOpener } from './sandbox'

/**
 * Starts Payload and leaves what the web server (src/server) needs to answer some paths without Next.js, in the same
 * process and over the same Payload.
 */
export async function startWeb(): Promise<void> {
  const payload = await getPayload({ config })
  const log = getLogger()
  await checkPoolerLimits(payload)
  const replicas = await startReplicas(payload, env)
  if (env.isProduction) sendConsoleTo(log)
  const metrics = startWebMetrics(payload)
  const serveApi = createFetch({ payload, openSandbox: sandboxOpener() })
  const helps = new PartWatch({ ...helpingParts(env), ...replicaParts(replicas) }, log).start()
  const serveOperation = serveOperational(payload, { scraper: metrics.scraper, helps })
  installWebHandlers({
    serves: (path, request) =>
      path === '/health' || path === '/ready' || isApiPath(path) || metrics.serves(path, request),
    fetch: (request) =>
      isApiPath(new URL(request.url).pathname) ? serveApi(request) : serveOperation(request),
    textOf,
    renewSession: (cookieHeader, call) =>
      renewSessionCookies(withCallFacts(makeContext(payload, call.channel, ANONYMOUS), call), cookieHeader),
    refusePage: async (address) => {
      const verdict = await countPage(payload, address)
      return verdict?.isAllowed === false ? rateLimitHeaders(verdict) : null
    },
    withoutSession: (cookieHeader) => withSessionCookies(cookieHeader, null),
    log: (served) => {
      logRequest(log, served)
      return metrics.count(served)
    },
    logError: (error) => log.error({ err: error }, 'request failed'),
    warn: (entry, message) => log.warn(entry, message),
    endWaiting: () => {
      eventWatchOf(payload).stop()
      endSandboxWaiting()
    },
    close: async () => {
      helps.stop()
      await metrics.scraper.close()
      await closeSandbox()
      await closeCounters(payload)
      await replicas?.close()
      await payload.destroy()
    },
    origin: env.publicUrl,
    origins: allowedOrigins(env),
    trustedProxyCount: env.trustedProxyCount,
  })
}
