import { getPayload } from 'payload'

import { noteFailedRuns } from '@/features/bulk-runs/failed-runs'
import { startMetrics } from '@/features/metrics/start-metrics'
import { makeContext } from '@/platform/context'
import type { Actor } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { getLogger } from '@/platform/logging/logger'
import { nameProcess } from '@/platform/database/connections/application-name'
import { sqlOf } from '@/platform/database/transaction'
import { watchPool } from '@/platform/database/connections/watch-pool'
import { PartWatch } from '@/platform/http/part-watch'
import { helpingParts } from '@/platform/readiness'
import { restingFor } from '@/platform/rest'
import { startTracing } from '@/platform/tracing/start-tracing'
import config from '@payload-config'

import { startChores } from './chores'
import { Dispatcher } from './dispatcher'
import { JOBS } from './jobs'
import { catchStrayErrors } from './job-scope'
import { Lease } from './lease'
import { prepareQueues } from './prepare-queues'
import { serveOperations } from './operations-server'
import { startWebhooks } from './start-webhooks'
import { workerChecks } from './worker-checks'
import { startUpkeep } from './upkeep'

/** Below the supervisor's own limit, with time left to end the connections. */
const DRAIN_MS = 8000

/** Ten mails that took longer than an eighth of this have waited for the mail server more than they have worked. */
const LONGEST_REST_MS = 500

const WORKER: Actor = { type: 'job', id: null, name: 'Worker', roles: ['admin'] }

const log = getLogger().child({ process: 'worker' })

/**
 * Without its connection a worker cannot know whether its jobs are still its own: another one may have them by now.
 * It ends at once, and its supervisor starts a new one.
 */
function endForLostLease(error: unknown): void {
  log.fatal({ err: error }, 'the database connection broke, the worker ends')
  process.exit(1)
}

/** What is left undone is not known after an error that belongs to no job: a new process begins from what is stored. */
function endForStrayError(error: unknown): void {
  log.fatal({ err: error }, 'an uncaught error, the worker ends')
  process.exit(1)
}

function stopWhenAsked(stop: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('message', (message) => {
    if (message === 'stop') stop()
  })
  // A supervisor that was killed cannot say so: its end of the channel closes.
  process.on('disconnect', stop)
}

const beginTracing = () =>
  startTracing(env.tracing, { process: 'worker', warn: (entry, message) => log.warn(entry, message) })

async function work(): Promise<void> {
  const { databaseUrl } = env
  nameProcess('jobs')
  const endTracing = await beginTracing()
  await prepareQueues(databaseUrl)
  const payload = await getPayload({ config, disableOnInit: true })
  watchPool(payload)
  const scraper = startMetrics(payload, { process: 'worker' })
  const lease = await Lease.open(databaseUrl, endForLostLease)
  const noteFailures = () => noteFailedRuns(sqlOf(payload))
  const chores = startChores({ lease, connectionString: databaseUrl, log, noteFailures })
  const makeJobContext = () => makeContext(payload, 'job', WORKER)
  const dispatcher = new Dispatcher({
    lease,
    jobs: JOBS,
    log,
    makeJobContext,
    restAfterBurst: restingFor({ percent: env.mailRestPercent, mostMs: LONGEST_REST_MS }),
    onBroken: endForLostLease,
  })
  const running = dispatcher.run()
  const webhooks = await startWebhooks({
    ctx: makeJobContext(),
    connectionString: databaseUrl,
    log,
    onLost: endForLostLease,
  })

  const upkeep = startUpkeep({ ctx: makeJobContext(), log })
  const helps = new PartWatch(helpingParts(env), log).start()
  const parts = { needs: workerChecks(payload, dispatcher), helps }
  const operations = serveOperations({ scraper, log, parts })

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    operations.close()
    const [unfinished] = await Promise.all([dispatcher.stop(DRAIN_MS), webhooks.stop(DRAIN_MS)])
    if (unfinished > 0) log.warn({ jobs: unfinished }, 'given up, another worker runs them again')
    await Promise.all([running, chores.stop(), upkeep.stop()])
    await Promise.all([lease.close(), scraper.close(), endTracing()])
    if (unfinished === 0) await payload.destroy()
    log.info('worker stopped')
    process.exit(0)
  }
  stopWhenAsked(() => void stop())

  log.info('worker started')
  process.send?.('ready')
  await running
}

catchStrayErrors(endForStrayError)
try {
  await work()
} catch (error) {
  log.fatal({ err: error }, 'the worker cannot work')
  process.exitCode = 1
  process.exit()
}
