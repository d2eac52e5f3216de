import type { PartWatch } from './part-watch'

/** Tests one part that requests depend on; rejects with a {@link PartAway}, whose words are public. */
export type Check = () => Promise<void>

/** Why a part cannot be used, in words that anybody may read. Anything else that a check fails with is kept to the log. */
export class PartAway extends Error {
  override name = 'PartAway'
}

const CHECK_TIMEOUT_MS = 3_000

/** How a check ended: `ok`, or the reason why not, and what it failed with. */
export interface Outcome {
  told: string
  cause: unknown
}

/** The outcome of a check, within three seconds. */
export async function outcomeOf(check: Check): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new PartAway(`no answer within ${String(CHECK_TIMEOUT_MS / 1000)} s`)),
      CHECK_TIMEOUT_MS,
    )
  })
  try {
    await Promise.race([check(), timeout])
    return { told: 'ok', cause: null }
  } catch (error) {
    return { told: error instanceof PartAway ? error.message : 'failed', cause: error }
  } finally {
    clearTimeout(timer)
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** The process is up and answers; nothing else is asked, so that a broken database does not get it restarted. */
export function answerHealth(): Response {
  return answer(200, { status: 'ok' })
}

type Checks = Readonly<Record<string, Check>>

async function outcomesOf(checks: Checks): Promise<Record<string, string>> {
  const parts = Object.entries(checks).map(
    async ([name, check]) => [name, (await outcomeOf(check)).told] as const,
  )
  return Object.fromEntries(await Promise.all(parts))
}

/** The parts that `/ready` tells of, by name. */
export interface ReadyParts {
  /** Without one of these, no order is taken: 503. All are asked at once. */
  needs: Checks
  /** Without one of these, less is offered: 200, and degraded. */
  helps?: Pick<PartWatch, 'outcomes'>
  /** These are told, and decide nothing. */
  besides?: Checks
}

/**
 * Whether orders are taken: 200, `ok` or `degraded`, or 503, with the reason for each part. What only helps is away for all
 * replicas at once, so that it must not take them all from the load balancer.
 */
export async function answerReady({ needs, helps, besides = {} }: ReadyParts): Promise<Response> {
  const [needed, helping, others] = await Promise.all([
    outcomesOf(needs),
    helps?.outcomes() ?? {},
    outcomesOf(besides),
  ])
  const isReady = Object.values(needed).every((outcome) => outcome === 'ok')
  const degraded = Object.entries(helping).flatMap(([name, outcome]) => (outcome === 'ok' ? [] : [name]))
  const status = degraded.length === 0 ? 'ok' : 'degraded'
  return answer(isReady ? 200 : 503, {
    status: isReady ? status : 'unavailable',
    ...(degraded.length === 0 ? {} : { degraded }),
    checks: { ...needed, ...helping, ...others },
  })
}
