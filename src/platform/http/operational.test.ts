import { describe, expect, it, vi } from 'vitest'
import { answerHealth, answerReady } from './operational'
import { PartAway } from './part-check'
import { PartWatch } from './part-watch'

const fine = () => Promise.resolve()

describe('GET /health', () => {
  it('answers without asking any other part', async () => {
    const response = answerHealth()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

const away = () => Promise.reject(new PartAway('Redis cannot be reached'))
const hangs = () => new Promise<never>(() => undefined)

describe('GET /ready', () => {
  it('is ready when every part is', async () => {
    const response = await answerReady({ needs: { database: fine, migrations: fine } })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', checks: { database: 'ok', migrations: 'ok' } })
  })

  it('names the part that is needed and away, next to those that work', async () => {
    const response = await answerReady({ needs: { database: away, migrations: fine } })
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'Redis cannot be reached', migrations: 'ok' },
    })
  })

  it('says nothing of what a driver says', async () => {
    const broken = () => Promise.reject(new Error('password authentication failed for user "shop"'))
    const response = await answerReady({ needs: { database: broken } })
    expect(await response.json()).toEqual({ status: 'unavailable', checks: { database: 'failed' } })
  })

  it('is degraded, and takes requests, without a part that only helps', async () => {
    const { log } = makeLog()
    const response = await answerReady({
      needs: { database: fine },
      helps: new PartWatch({ redis: away, s3: fine }, log),
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'degraded',
      degraded: ['redis'],
      checks: { database: 'ok', redis: 'Redis cannot be reached', s3: 'ok' },
    })
  })

  it('is ready without what decides nothing, and says so', async () => {
    const response = await answerReady({ needs: { database: fine }, besides: { sandbox: away } })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'ok',
      checks: { sandbox: 'Redis cannot be reached' },
    })
  })

  it('does not wait for ever for a part that hangs', async () => {
    vi.useFakeTimers()
    const pending = answerReady({ needs: { database: hangs } })
    await vi.advanceTimersByTimeAsync(3_000)
    const response = await pending
    vi.useRealTimers()
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ checks: { database: 'no answer within 3 s' } })
  })

  it('answers within a second although a part that helps hangs', async () => {
    const { log } = makeLog()
    const startedMs = performance.now()
    const response = await answerReady({
      needs: { database: fine },
      helps: new PartWatch({ s3: hangs }, log),
    })
    expect(performance.now() - startedMs).toBeLessThan(1_000)
    expect(await response.json()).toMatchObject({ status: 'degraded', checks: { s3: 'no answer yet' } })
  })
})

function makeLog() {
  const lines: string[] = []
  const write = (facts: object, text: string) => lines.push(`${JSON.stringify(facts)} ${text}`)
  return { lines, log: { warn: write, info: write } }
}

it('a part that goes and comes back is told once each time', async () => {
  const { lines, log } = makeLog()
  let check: () => Promise<void> = away
  const watch = new PartWatch({ redis: () => check() }, log)
  const look = async () => {
    await vi.advanceTimersByTimeAsync(2_500)
    return (await watch.outcomes())['redis']
  }
  vi.useFakeTimers()
  expect([await look(), await look(), await look()]).toEqual(Array(3).fill('Redis cannot be reached'))
  expect(lines).toHaveLength(1)
  check = fine
  expect([await look(), await look()]).toEqual(['ok', 'ok'])
  vi.useRealTimers()
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('the shop works without it')
  expect(lines[1]).toContain('is back')
})
