import type { ClientRequest, IncomingMessage } from 'node:http'
import http from 'node:http'
import https from 'node:https'

import { failureWords, TimedOutError } from './explain-failure'
import type { Resolve } from './guarded-lookup'
import { guardedLookup } from './guarded-lookup'
import type { Answer } from './read-answer'
import { readAnswer } from './read-answer'
import type { AllowedHosts } from './target'
import { isAllowedHost, targetProblem } from './target'

/** Idle connections that are kept for each host. */
const KEPT_SOCKETS = 32

/** A POST of JSON to a receiver that others have named. */
export interface OutboundRequest {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** What came of a request: an answer, or why there was none, in words for the owner of the target. */
export type Outcome = { answer: Answer; error: null } | { answer: null; error: string }

/** Sends requests to addresses that others have named. */
export interface Outbound {
  /** Sends one request; redirects are answers. Never throws for a request that failed. */
  post: (request: OutboundRequest) => Promise<Outcome>
  /** Ends idle connections. */
  close: () => void
}

interface OutboundOptions {
  allowedHosts: AllowedHosts
  /** From looking up the name to the end of the answer. */
  timeoutMs: number
  resolve?: Resolve
}

type Start = (url: URL, headers: OutboundRequest['headers']) => ClientRequest

/** A connection that the receiver had closed while it was idle: nothing was sent on it, or nothing was answered. */
const isStale = (request: ClientRequest, error: unknown) =>
  request.reusedSocket && error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

interface Timed {
  /** Runs when the time is over. */
  whenLate: (act: () => void) => void
  end: () => void
}

function startTimer(timeoutMs: number): Timed {
  let act: () => void = () => undefined
  const timer = setTimeout(() => act(), timeoutMs)
  return {
    whenLate: (next) => {
      act = next
    },
    end: () => clearTimeout(timer),
  }
}

async function headOf(request: ClientRequest, body: string, { whenLate }: Timed): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    whenLate(() => request.destroy(new TimedOutError()))
    request.on('error', reject)
    request.once('response', resolve)
    request.end(body)
  })
}

async function exchange(
  start: Start,
  { url, headers, body }: OutboundRequest,
  timed: Timed,
): Promise<Answer> {
  const target = new URL(url)
  const request = start(target, headers)
  try {
    return await readAnswer(await headOf(request, body, timed), timed.whenLate)
  } catch (error) {
    if (!isStale(request, error)) throw error
    return readAnswer(await headOf(start(target, headers), body, timed), timed.whenLate)
  }
}

/**
 * A sender for addresses that others have named: public ones alone, by https, except for hosts that the operator allows.
 * Each attempt is bounded in time, and so is what is read of an answer. Connections are kept for the next request.
 */
export function createOutbound({ allowedHosts, timeoutMs, resolve }: OutboundOptions): Outbound {
  const lookupOf = (isAllowed: boolean) => guardedLookup(() => isAllowed, resolve)
  const options = { keepAlive: true, maxFreeSockets: KEPT_SOCKETS, scheduling: 'lifo' } as const
  // A host that is allowed any address has agents of its own: a connection is never shared between the two kinds.
  const publicAgent = new https.Agent({ ...options, lookup: lookupOf(false) })
  const allowedAgents = {
    'http:': new http.Agent({ ...options, lookup: lookupOf(true) }),
    'https:': new https.Agent({ ...options, lookup: lookupOf(true) }),
  }
  const isAllowed = (url: URL) => isAllowedHost(url, allowedHosts)
  const start: Start = (url, headers) => {
    const asked = { method: 'POST', headers } as const
    if (!isAllowed(url)) return https.request(url, { ...asked, agent: publicAgent })
    return url.protocol === 'https:'
      ? https.request(url, { ...asked, agent: allowedAgents['https:'] })
      : http.request(url, { ...asked, agent: allowedAgents['http:'] })
  }
  return {
    post: async (request) => {
      const problem = targetProblem(request.url, allowedHosts)
      if (problem !== null) return { answer: null, error: problem }
      const timed = startTimer(timeoutMs)
      try {
        return { answer: await exchange(start, request, timed), error: null }
      } catch (error) {
        return { answer: null, error: failureWords(error) }
      } finally {
        timed.end()
      }
    },
    close: () => {
      for (const agent of [publicAgent, ...Object.values(allowedAgents)]) agent.destroy()
    },
  }
}
