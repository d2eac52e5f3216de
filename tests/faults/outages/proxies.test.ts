import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { isInstalled, SHOP_HOST, startHaproxy, startNginx } from '../../../scripts/releases/proxy'
import { findPort } from '../support/backroom'

const folder = mkdtempSync(path.join(tmpdir(), 'backroom-proxy-'))
/** At the same time, each sending one request after the other. */
const CLIENTS = 8

const ports: number[] = []
const webs: ChildProcess[] = []

async function startWeb(port: number): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'tests/faults/support/drained-process.ts', String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

async function stopProcess(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

beforeAll(async () => {
  for (let index = 0; index < 2; index += 1) {
    const port = await findPort()
    ports.push(port)
    webs.push(await startWeb(port))
  }
})
afterAll(async () => {
  await Promise.all(webs.map((child) => stopProcess(child)))
  rmSync(folder, { recursive: true, force: true })
})

const PROXIES = {
  nginx: { isThere: isInstalled('nginx', '-v'), start: startNginx },
  haproxy: { isThere: isInstalled('haproxy', '-v'), start: startHaproxy },
}

interface Answer {
  status: number
  body: string
}

function get(agent: Agent, port: number, at: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: SHOP_HOST, 'x-forwarded-for': '203.0.113.9' }
    const asked = request(
      { host: '127.0.0.1', port, path: at, agent, rejectUnauthorized: false, headers },
      (answer) => {
        let body = ''
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

/** Asks until it is told to stop; counts answers by status. */
async function load(port: number, until: { isOver: boolean }): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const agent = new Agent({ keepAlive: true })
  const client = async () => {
    while (!until.isOver) {
      const outcome = await get(agent, port, '/api/v1/products').then(
        ({ status }) => String(status),
        (error: unknown) => String(error),
      )
      counts[outcome] = (counts[outcome] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  agent.destroy()
  return counts
}

async function restartEach(): Promise<void> {
  for (const [index, port] of ports.entries()) {
    await stopProcess(webs[index])
    webs[index] = await startWeb(port)
    await sleep(1_500)
  }
}

describe.each(Object.entries(PROXIES))(
  'behind %s as it is shipped (skipped where it is not installed)',
  (_, proxy) => {
    it.skipIf(!proxy.isThere)(
      'no request fails while each web process is replaced, and probes stay inside',
      async () => {
        const [http, https] = [await findPort(), await findPort()]
        const [first = 0, second = 0] = ports
        const running = proxy.start({ folder, http, https, webs: [first, second] })
        const agent = new Agent({ keepAlive: false })
        try {
          let answer: Answer | undefined
          for (let round = 0; round < 100 && answer?.status !== 200; round += 1) {
            answer = await get(agent, https, '/api/v1/products').catch(() => undefined)
            if (answer?.status !== 200) await sleep(200)
          }
          expect(answer?.status, answer?.body).toBe(200)
          expect(JSON.parse(answer?.body ?? '')).toMatchObject({
            headers: {
              host: SHOP_HOST,
              'x-forwarded-for': '203.0.113.9, 127.0.0.1',
              'x-forwarded-proto': 'https',
            },
          })
          for (const inside of ['/ready', '/metrics'])
            expect((await get(agent, https, inside)).status).toBe(404)
          const plain = await fetch(`http://127.0.0.1:${String(http)}/x`, { redirect: 'manual' })
          expect(plain.status).toBe(301)
          const until = { isOver: false }
          const counts = load(https, until)
          await sleep(1_000)
          await restartEach()
          until.isOver = true
          const total = await counts
          expect(Object.keys(total)).toEqual(['200'])
          expect(total['200']).toBeGreaterThan(1_000)
          process.stdout.write(`${String(total['200'])} requests, none failed\n`)
        } finally {
          await running.stop()
        }
      },
    )
  },
)
