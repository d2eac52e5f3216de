import { describe, expect, it, vi } from 'vitest'
import { answerHealth, answerReady } from './operational'

const fine = () => Promise.resolve()

describe('GET /health', () => {
  it('answers without asking any other part', async () => {
    const response = answerHealth()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('GET /ready', () => {
  it('is ready when every part is', async () => {
    const response = await answerReady({ database: fine, migrations: fine })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', checks: { database: 'ok', migrations: 'ok' } })
  })

  it('names the part that fails and why, next to those that work', async () => {
    const broken = () => Promise.reject(new Error('connection refused'))
    const response = await answerReady({ database: broken, s3: fine })
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'connection refused', s3: 'ok' },
    })
  })

  it('is ready without what the shop does not need, and says so', async () => {
    const broken = () => Promise.reject(new Error('connection refused'))
    const response = await answerReady({ database: fine }, { sandbox: broken })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'ok',
      checks: { database: 'ok', sandbox: 'connection refused' },
    })
  })

  it('does not wait for ever for a part that hangs', async () => {
    vi.useFakeTimers()
    const pending = answerReady({ redis: () => new Promise(() => undefined) })
    await vi.advanceTimersByTimeAsync(3_000)
    const response = await pending
    vi.useRealTimers()
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ checks: { redis: 'no answer within 3 s' } })
  })
})
