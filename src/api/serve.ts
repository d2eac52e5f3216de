import type { Payload } from 'payload'
import { env } from '@/platform/settings/env'
import { readinessChecks } from '@/platform/readiness'
import { poolOf } from '@/platform/database/transaction'
import { sandboxChecks } from '@/platform/sandbox/sandbox-checks'
import { answerHealth, answerReady } from './operational'

/** Answers `GET /health` and `GET /ready`. */
export function serveOperational(payload: Payload): (request: Request) => Promise<Response> {
  const pool = poolOf(payload)
  const checks = readinessChecks({ query: (text) => pool.query(text) }, env)
  const besides = sandboxChecks(env.sandbox)
  return async (request) => {
    const { pathname } = new URL(request.url)
    return pathname === '/health' ? answerHealth() : answerReady(checks, besides)
  }
}
