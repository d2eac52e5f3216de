import { existsSync, readFileSync, statSync } from 'node:fs'
import { request, Agent } from 'node:http'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import {
  areGone,
  Backroom,
  findPort,
  killAll,
  makeDataDir,
  processTree,
  waitUntilGone,
} from './support/backroom'

const dataDir = makeDataDir()
const port = String(await findPort())
const settings = { DATA_DIR: dataDir, PORT: port }
const url = `http://127.0.0.1:${port}`
let last: Backroom | undefined

async function start(): Promise<Backroom> {
  const backroom = new Backroom(settings)
  last = backroom
  await backroom.says('Backroom is ready')
  return backroom
}

/** The shop of this file: the one that the test before has left running, or its next start. */
async function running(): Promise<Backroom> {
  const isRunning = last !== undefined && last.child.exitCode === null && last.child.signalCode === null
  return isRunning && last ? last : start()
}

afterAll(async () => {
  await last?.stop('SIGTERM')
})

/** The promised time holds for a machine that has nothing else to do; a shared one gets its share of it. */
function slowdown(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / cpus().length)
}

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status
}

it('starts on an empty folder, refuses a second start there, stops in order, and is quick the next time', async () => {
  const first = await start()
  expect(await statusOf(`${url}/ready`)).toBe(200)
  expect((statSync(path.join(dataDir, 'secret')).mode & 0o777).toString(8)).toBe('600')
  const secret = readFileSync(path.join(dataDir, 'secret'), 'utf8')

  const second = new Backroom({ ...settings, PORT: String(await findPort()) })
  expect(await second.ended).toMatchObject({ code: 1 })
  expect(second.output.trim().split('\n')).toEqual([expect.stringContaining('Backroom already runs on')])

  const pids = processTree(first.child.pid ?? 0)
  expect(await first.stop('SIGINT')).toMatchObject({ code: 0, signal: null })
  expect(areGone(pids)).toBe(true)
  expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)

  const beganMs = performance.now()
  const third = await start()
  expect(performance.now() - beganMs).toBeLessThan(8_000 * slowdown())
  expect(third.output).not.toMatch(/Migrat|Filling/)
  expect(third.output).not.toContain('Building')
  expect(readFileSync(path.join(dataDir, 'secret'), 'utf8')).toBe(secret)
})

it('recovers after every process was killed at once', async () => {
  const first = await running()
  killAll(processTree(first.child.pid ?? 0))
  await first.ended
  await start()
  expect(await statusOf(`${url}/ready`)).toBe(200)
})

it('leaves nothing running when only the supervisor is killed, and recovers', async () => {
  const first = await running()
  const pids = processTree(first.child.pid ?? 0)
  process.kill(pids[0] ?? 0, 'SIGKILL')
  expect(await waitUntilGone(pids, 15_000)).toBe(true)
  await start()
  expect(await statusOf(`${url}/ready`)).toBe(200)
})

it('starts a killed web process again', async () => {
  const backroom = await running()
  const web = processTree(backroom.child.pid ?? 0).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.mjs'),
  )
  process.kill(web ?? 0, 'SIGKILL')
  await backroom.says('starting it again')
  await expect.poll(() => statusOf(`${url}/ready`).catch(() => 0), { timeout: 20_000 }).toBe(200)
})

it('can be called off while it starts, also by an impatient second Ctrl-C', async () => {
  const elsewhere = { DATA_DIR: makeDataDir(), PORT: String(await findPort()) }
  const backroom = new Backroom(elsewhere)
  onTestFinished(async () => {
    await backroom.stop('SIGTERM')
  })
  await backroom.says('Started PostgreSQL')
  const pids = processTree(backroom.child.pid ?? 0)
  backroom.child.kill('SIGINT')
  await sleep(50)
  expect(await backroom.stop('SIGINT')).toMatchObject({ code: 0 })
  expect(areGone(pids)).toBe(true)
  expect(backroom.output).not.toContain('Backroom is ready')
})

type Outcome = 'served' | 'refused' | 'broken'

/** One request by `node:http`, which tells a refused connection from an answer that broke off. */
function ask(url: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const call = request(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode === 200 ? 'served' : 'refused'))
      response.once('error', () => resolve('broken'))
    })
    call.once('error', (error) => {
      const code = 'code' in error ? error.code : ''
      // A reset before any answer on a kept-alive connection is the documented race of HTTP: never taken, safe to repeat.
      resolve(code === 'ECONNREFUSED' || call.reusedSocket ? 'refused' : 'broken')
    })
    call.end()
  })
}

it('finishes the requests in flight under load, refuses new ones, and exits 0 within 15 s of SIGTERM', async () => {
  const backroom = await running()
  const agent = new Agent({ keepAlive: true })
  const outcomes: Outcome[] = []
  let isOver = false
  const clients = Array.from({ length: 20 }, async (_, index) => {
    while (!isOver) outcomes.push(await ask(`${url}${index % 4 === 0 ? '/admin/login' : '/ready'}`, agent))
  })
  await expect.poll(() => outcomes.length, { timeout: 60_000 }).toBeGreaterThan(100)
  const beganMs = performance.now()
  const ended = await backroom.stop('SIGTERM')
  isOver = true
  await Promise.all(clients)
  agent.destroy()
  expect(ended).toMatchObject({ code: 0, signal: null })
  expect(performance.now() - beganMs).toBeLessThan(15_000)
  expect(outcomes.filter((outcome) => outcome === 'broken')).toEqual([])
  expect(outcomes).toContain('refused')
})
