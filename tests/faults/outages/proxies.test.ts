import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findPort } from '../support/backroom'

const has = (program: string, version: string) => spawnSync(program, [version]).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'backroom-proxy-'))
const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')]
const pem = path.join(folder, 'both.pem')
/** At the same time, each sending one request after the other. */
const CLIENTS = 8

const ports: string[] = []
const webs: ChildProcess[] = []

async function startWeb(port: string): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'tests/faults/support/drained-process.ts', port]
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
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', cert]
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject])
  writeFileSync(pem, readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'))
  for (let index = 0; index < 2; index += 1) {
    const port = String(await findPort())
    ports.push(port)
    webs.push(await startWeb(port))
  }
})
afterAll(async () => {
  await Promise.all(webs.map((child) => stopProcess(child)))
  rmSync(folder, { recursive: true, force: true })
})

/** The shipped file, with the places of this test. */
function atHome(file: string, http: number, https: number): string {
  return readFileSync(file, 'utf8')
    .replaceAll('10.0.0.11:3000', `127.0.0.1:${ports[0] ?? ''}`)
    .replaceAll('10.0.0.12:3000', `127.0.0.1:${ports[1] ?? ''}`)
    .replaceAll(/listen \[::\]:.*\n/g, '')
    .replaceAll('/etc/ssl/shop/fullchain.pem', cert)
    .replaceAll('/etc/ssl/shop/key.pem', key)
    .replaceAll('/etc/ssl/shop/shop.pem', pem)
    .replaceAll('listen 80;', `listen 127.0.0.1:${String(http)};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${String(https)} `)
    .replaceAll('bind :80\n', `bind 127.0.0.1:${String(http)}\n`)
    .replaceAll('bind :443 ', `bind 127.0.0.1:${String(https)} `)
}

const PROXIES = {
  nginx: {
    isThere: has('nginx', '-v'),
    start: (http: number, https: number) => {
      const shipped = path.join(folder, 'backroom.conf')
      writeFileSync(shipped, atHome('ops/nginx/backroom.conf', http, https))
      const main = path.join(folder, 'nginx.conf')
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      )
      writeFileSync(
        main,
        `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes 1; user root;
         events { worker_connections 512; }
         http { access_log off; ${paths.join(' ')} include ${shipped}; }`,
      )
      return spawn('nginx', ['-p', folder, '-c', main], { stdio: 'ignore' })
    },
  },
  haproxy: {
    isThere: has('haproxy', '-v'),
    start: (http: number, https: number) => {
      const file = path.join(folder, 'haproxy.cfg')
      writeFileSync(file, atHome('ops/haproxy/haproxy.cfg', http, https))
      return spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' })
    },
  },
}

interface Answer {
  status: number
  body: string
}

function get(agent: Agent, port: number, at: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'shop.example.com', 'x-forwarded-for': '203.0.113.9' }
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
        const child: ChildProcess = proxy.start(http, https)
        const agent = new Agent({ keepAlive: false })
        try {
          let first: Answer | undefined
          for (let round = 0; round < 100 && first?.status !== 200; round += 1) {
            first = await get(agent, https, '/api/v1/products').catch(() => undefined)
            if (first?.status !== 200) await sleep(200)
          }
          expect(first?.status, first?.body).toBe(200)
          expect(JSON.parse(first?.body ?? '')).toMatchObject({
            headers: {
              host: 'shop.example.com',
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
          await stopProcess(child)
        }
      },
    )
  },
)
