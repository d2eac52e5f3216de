import { createReadStream } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { catchStrayErrors, runInScope } from './job-scope'

const RUNNING = new AbortController().signal
const unknown: unknown[] = []
let restore: () => void

/** Takes those of the test runner away, which would fail the test; answers what puts them back. */
function takeListeners(): () => void {
  const thrown = process.listeners('uncaughtException')
  const rejected = process.listeners('unhandledRejection')
  process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection')
  return () => {
    process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection')
    for (const listener of thrown) process.on('uncaughtException', listener)
    for (const listener of rejected) process.on('unhandledRejection', listener)
  }
}

beforeEach(() => {
  restore = takeListeners()
  unknown.length = 0
  catchStrayErrors((error) => unknown.push(error))
})
afterEach(() => restore())

const untilTold = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))

/** Work that goes on after it has begun something that fails by itself. */
const WORK: Readonly<Record<string, (signal: AbortSignal) => Promise<void>>> = {
  'a stream without a handler': async (signal) => {
    createReadStream('/nonexistent/upload.csv')
    await untilTold(signal)
  },
  'a promise that is not awaited': async (signal) => {
    void sleep(1).then(() => Promise.reject(Object.assign(new Error('stray'), { code: 'ENOENT' })))
    await untilTold(signal)
  },
  'a timer that throws': async (signal) => {
    setTimeout(() => {
      throw Object.assign(new Error('stray'), { code: 'ENOENT' })
    }, 1)
    await untilTold(signal)
  },
}

it.each(Object.keys(WORK))('%s fails its own job, and no other that runs beside it', async (name) => {
  let isDone = false
  const beside = runInScope(RUNNING, async () => {
    await sleep(100)
    isDone = true
  })
  await expect(runInScope(RUNNING, WORK[name] ?? (() => Promise.resolve()))).rejects.toMatchObject({
    code: 'ENOENT',
  })
  await beside
  expect([isDone, unknown]).toEqual([true, []])
})

it('what belongs to no job is told apart', async () => {
  const late = { start: (): void => undefined }
  await runInScope(RUNNING, () => {
    late.start = () => void Promise.reject(new Error('of no job'))
    return Promise.resolve()
  })
  late.start()
  await expect.poll(() => unknown.length).toBe(1)
})

it('an error that the job throws itself is its failure, and a stop reaches it', async () => {
  await expect(runInScope(RUNNING, () => Promise.reject(new Error('own')))).rejects.toThrow('own')
  const stop = new AbortController()
  const stopped = runInScope(stop.signal, async (signal) => {
    await untilTold(signal)
    signal.throwIfAborted()
  })
  stop.abort(new Error('the worker stops'))
  await expect(stopped).rejects.toThrow('the worker stops')
})
