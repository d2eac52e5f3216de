import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, expect, it } from 'vitest'

import { prepareQueues } from '@/jobs/prepare-queues'

import { databaseUrl } from '../../factories/jobs'
import { stopWebs, WebProcess } from '../support/web'

afterAll(stopWebs)

/** One request of a client that keeps its connections: the status, or the error of its connection. */
function ask(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (answer) => {
      answer.resume()
      answer.once('error', (error) => resolve(error.message))
      answer.once('end', () => resolve(String(answer.statusCode)))
    })
    request.once('error', (error) => resolve(error.message))
  })
}

it('a stop behind a balancer that reads /ready costs no request of clients that keep their connections', async () => {
  await prepareQueues(databaseUrl())
  const replicas = [await WebProcess.start({ STOP_GRACE_SECONDS: '5' }), await WebProcess.start()]
  const urls = replicas.map(({ url }) => url)
  const inUse = new Set(urls)
  const [agent, probes] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })]
  let isOver = false
  const balance = async () => {
    while (!isOver) {
      for (const url of urls) if ((await ask(`${url}/ready`, probes)) !== '200') inUse.delete(url)
      await sleep(200)
    }
  }
  const outcomes = new Map<string, number>()
  const client = async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const url = [...inUse][turn % inUse.size] ?? ''
      const outcome = await ask(`${url}/health`, agent)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      await sleep(2)
    }
  }
  const loops = [balance(), ...Array.from({ length: 8 }, client)]
  await sleep(1_000)
  const startedMs = performance.now()
  await replicas[0]?.stop()
  expect(performance.now() - startedMs).toBeGreaterThan(5_000)
  await sleep(500)
  isOver = true
  await Promise.all(loops)
  expect([...outcomes.keys()]).toEqual(['200'])
  expect([...inUse]).toEqual([urls[1]])
  for (const each of [agent, probes]) each.destroy()
})
