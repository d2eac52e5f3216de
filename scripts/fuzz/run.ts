import { Random } from '../seed/random'
import type { JudgeAnswer } from '../lib/api-answers/judge-answer'
import type { Ask, PrincipalName } from './ask'
import { PRINCIPALS, curlOf } from './ask'
import { graphqlAsk } from './graphql'
import type { Answered } from './judge'
import { differenceOf, faultOf } from './judge'
import { restAsk } from './rest'
import type { Shapes } from './shapes'
import { shopAsk } from './shop-routes'
import { v1Ask } from './v1'
import { Values } from './values'

export interface Finding {
  /** Number of the request: with the seed, it says which one it was. */
  index: number
  principal: PrincipalName
  fault: string
  ask: Ask
  curl: string
  answer: string
}

export interface FuzzPlan {
  /** Loopback alone. */
  base: string
  /** How a request is sent: over HTTP by default; tests call the handlers directly. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  seed: string
  requests: number
  from?: number
  connections: number
  shapes: Shapes
  /** Compares answers of `/api/v1` with its description, where `fetch` does not do that. */
  judge?: JudgeAnswer
  ids: readonly string[]
  /** The credential of a principal as of now; null for a visitor. */
  credentialOf: (principal: PrincipalName) => string | null
  /** Called now and then: replaces principals that fuzz requests have signed out, deleted or deactivated. */
  renewPrincipals: () => Promise<void>
  onProgress?: (done: number, findings: number) => void
}

const RENEW_EVERY = 400
const TIMEOUT_MS = 30_000
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/

interface Made {
  ask: Ask
  principal: PrincipalName
  address: string
}

/** The request with this number: always the same one for a seed. */
function make(plan: FuzzPlan, index: number): Made {
  const random = new Random(`${plan.seed}:${String(index)}`)
  const values = new Values(random, plan.ids)
  const principal = random.pick(PRINCIPALS)
  const address = `203.0.${String(random.int(0, 255))}.${String(random.int(1, 254))}`
  const ask = random.weighted<() => Ask>([
    [() => restAsk(plan.shapes, values), 10],
    [() => graphqlAsk(plan.shapes, values), 6],
    [() => v1Ask(plan.shapes, values), 7],
    [() => shopAsk(values), 1],
  ])()
  return { ask, principal, address }
}

async function send(plan: FuzzPlan, { ask, principal, address }: Made): Promise<Answered> {
  const credential = plan.credentialOf(principal)
  const headers: Record<string, string> = {
    ...ask.headers,
    'x-forwarded-for': address,
    connection: 'keep-alive',
  }
  if (credential !== null) headers['authorization'] = `Bearer ${credential}`
  const startedMs = performance.now()
  try {
    const response = await (plan.fetch ?? fetch)(plan.base + ask.path, {
      method: ask.method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(ask.body === undefined ? {} : { body: ask.body }),
    })
    const text = await response.text()
    const { status, headers: answered } = response
    return { status, headers: answered, text, durationMs: performance.now() - startedMs }
  } catch (error) {
    const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error)
    return { status: 0, headers: new Headers(), text, durationMs: performance.now() - startedMs }
  }
}

async function tryOne(plan: FuzzPlan, index: number): Promise<Finding | null> {
  const made = make(plan, index)
  const { ask, principal } = made
  let answer = await send(plan, made)
  let fault = faultOf(ask, principal, answer)
  // A busy machine makes one answer slow; a request that is slow is so again.
  for (let again = 0; fault?.startsWith('slow') === true && again < 2; again += 1) {
    answer = await send(plan, made)
    fault = faultOf(ask, principal, answer)
  }
  if (plan.judge) fault ??= differenceOf(plan.judge, ask, answer)
  if (fault === null) return null
  const curl = curlOf(plan.base, ask, principal)
  return { index, principal, fault, ask, curl, answer: answer.text.slice(0, 300) }
}

/**
 * Sends so many requests, each made from the seed and its number, and answers what was wrong with their answers.
 * @throws Error when it is aimed at another machine.
 */
export async function fuzz(plan: FuzzPlan): Promise<Finding[]> {
  if (!LOOPBACK.test(plan.base))
    throw new Error('This tries to break what it asks: it asks this machine alone.')
  const findings: Finding[] = []
  const from = plan.from ?? 0
  for (let done = 0; done < plan.requests; done += RENEW_EVERY) {
    await plan.renewPrincipals()
    const end = Math.min(plan.requests, done + RENEW_EVERY)
    let next = done
    const work = async (): Promise<void> => {
      while (next < end) {
        const finding = await tryOne(plan, from + next++)
        if (finding) findings.push(finding)
      }
    }
    await Promise.all(Array.from({ length: plan.connections }, work))
    plan.onProgress?.(end, findings.length)
  }
  return findings
}
