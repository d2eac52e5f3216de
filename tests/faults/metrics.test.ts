import { spawnSync } from 'node:child_process'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { prepareQueues } from '@/jobs/prepare-queues'

import { databaseUrl } from '../factories/jobs'
import { findPort } from './support/backroom'
import { WebProcess, stopWebs } from './support/web'
import { killWorkers, WorkerProcess } from './support/worker'

const TOKEN = 'a-token-of-tests-that-protects-nothing'
const hasPromtool = spawnSync('promtool', ['--version']).status === 0

let web: WebProcess
let workerUrl: string

beforeAll(async () => {
  await prepareQueues(databaseUrl())
  web = await WebProcess.start({ METRICS_TOKEN: TOKEN })
  const port = String(await findPort())
  await WorkerProcess.start({ WORKER_METRICS_PORT: port, METRICS_TOKEN: TOKEN })
  workerUrl = `http://127.0.0.1:${port}`
}, 120_000)
afterAll(async () => {
  await killWorkers()
  await stopWebs()
})

/** As a proxy on the same machine passes on what comes from elsewhere. */
const FROM_ELSEWHERE = { 'x-forwarded-for': '203.0.113.9' }

async function ask(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

/** What differs between two answers to the same question: nonces, ids and the address itself. */
const headersOf = (response: Response) => [...response.headers.keys()].sort()

describe('GET /metrics', () => {
  it('answers web and worker on their own machine', async () => {
    for (const url of [web.url, workerUrl]) {
      const { status, type, body } = await ask(`${url}/metrics`)
      expect({ status, type }).toEqual({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' })
      expect(body).toContain('\nbackroom_database_up 1\n')
      expect(body).toContain(`process="${url === workerUrl ? 'worker' : 'web'}"} 1`)
    }
  })

  it('is no address for callers from elsewhere without the token', async () => {
    for (const url of [web.url, workerUrl]) {
      expect((await ask(`${url}/metrics`, FROM_ELSEWHERE)).status).toBe(404)
      const wrong = { ...FROM_ELSEWHERE, authorization: `Bearer ${TOKEN.slice(1)}x` }
      expect((await ask(`${url}/metrics`, wrong)).status).toBe(404)
      const right = { ...FROM_ELSEWHERE, authorization: `Bearer ${TOKEN}` }
      expect((await ask(`${url}/metrics`, right)).status).toBe(200)
    }
    const refused = await fetch(`${web.url}/metrics`, { headers: FROM_ELSEWHERE })
    const unknown = await fetch(`${web.url}/no-such-page`, { headers: FROM_ELSEWHERE })
    expect(refused.status).toBe(unknown.status)
    expect(headersOf(refused)).toEqual(headersOf(unknown))
  })

  it('counts pages and refusals by templates, whatever addresses are made up', async () => {
    for (let times = 30; times > 0; times -= 1) {
      await ask(`${web.url}/products/made-up-${String(times)}`)
      await ask(`${web.url}/api/orders/made-up-${String(times)}`)
      await ask(`${web.url}/made-up-${String(times)}/page`)
    }
    const { body } = await ask(`${web.url}/metrics`)
    expect(body).toContain('route="/products/:slug"')
    expect(body).toContain('route="/api/orders/:id"')
    expect(body).toContain('channel="storefront",route="other"')
    expect(body).toMatch(/backroom_errors_total\{channel="rest",code="\w+"\} [1-9]/)
    expect(body).not.toContain('made-up')
  })

  it.skipIf(!hasPromtool)(
    'passes promtool (skipped where it is not installed: Debian package prometheus)',
    async () => {
      for (const url of [web.url, workerUrl]) {
        const { body } = await ask(`${url}/metrics`)
        const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
          input: body,
          encoding: 'utf8',
        })
        expect(status, stdout + stderr).toBe(0)
      }
    },
  )
})

describe('the probes of a worker', () => {
  it('tell that it lives, and that it works', async () => {
    expect((await ask(`${workerUrl}/health`)).status).toBe(200)
    await expect
      .poll(async () => (await ask(`${workerUrl}/ready`)).body, { timeout: 10_000 })
      .toBe(JSON.stringify({ status: 'ok', checks: { database: 'ok', jobs: 'ok' } }))
    expect((await ask(`${workerUrl}/other`)).status).toBe(404)
  })
})
