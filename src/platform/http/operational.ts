import type { Check } from './part-check'
import { outcomeOf } from './part-check'
import type { PartWatch } from './part-watch'

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
