import { describe, expect, it } from 'vitest'

import { isApiError } from './api-error.js'
import { createBackroom, dataOf } from './client.js'
import { paginate } from './paginate.js'
import { json, problem, QUICK, scriptedFetch } from './scripted-fetch.test-support.js'

const LOST = new TypeError('fetch failed')
const STOCK = { delta: 5, reason: 'Found in the cellar' }
const ADJUSTED = () => json({ success: true, data: { id: 'v-1' } }, 201)

function shopWith(...answers: Parameters<typeof scriptedFetch>) {
  const network = scriptedFetch(...answers)
  const backroom = createBackroom({
    ...{ url: 'https://shop.example/', apiKey: 'br_secret', retries: QUICK, fetch: network.send },
  })
  const adjust = (headers: Record<string, string> = {}) =>
    backroom.POST('/variants/{id}/stock-adjustments', {
      params: { path: { id: 'v-1' } },
      body: STOCK,
      headers,
    })
  return { ...network, backroom, adjust }
}

describe('a write that is sent again', () => {
  it('has one key and one body for all its tries, and another key than the next write', async () => {
    const answers = [LOST, problem('SERVICE_UNAVAILABLE', 503), ADJUSTED(), ADJUSTED()]
    const { sent, adjust } = shopWith(...answers)
    await adjust()
    await adjust()
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(keys.slice(0, 3)).size).toBe(1)
    expect(keys[3]).not.toBe(keys[0])
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([STOCK, STOCK, STOCK, STOCK])
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer br_secret')
  })

  it('keeps the key that its caller gave it', async () => {
    const { sent, adjust } = shopWith(ADJUSTED())
    await adjust({ 'idempotency-key': 'mine' })
    expect(sent[0]?.headers.get('idempotency-key')).toBe('mine')
  })

  it('waits for the first request while that still runs, and gives up on a key used for something else', async () => {
    const running = problem('IDEMPOTENCY_CONFLICT', 409, { 'retry-after': '0' })
    const { sent, adjust } = shopWith(running, problem('IDEMPOTENCY_CONFLICT', 409))
    await expect(adjust()).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', status: 409 })
    expect(sent).toHaveLength(2)
  })
})

describe('a request that fails', () => {
  it.each([408, 429, 500, 502, 503, 504])('is sent again after %d', async (status) => {
    const { sent, backroom } = shopWith(json({}, status), json({ success: true, data: { id: 'u-1' } }))
    expect(await dataOf(backroom.GET('/auth/me'))).toEqual({ id: 'u-1' })
    expect(sent).toHaveLength(2)
  })

  it.each([400, 401, 403, 404, 409, 412, 422])('is not sent again after %d', async (status) => {
    const { sent, backroom } = shopWith(json({}, status))
    await expect(backroom.GET('/auth/me')).rejects.toMatchObject({ status })
    expect(sent).toHaveLength(1)
  })

  it('is sent as often as told and not more', async () => {
    const { sent, backroom } = shopWith(LOST, LOST, LOST, LOST, ADJUSTED())
    await expect(backroom.GET('/auth/me')).rejects.toThrow(LOST)
    expect(sent).toHaveLength(4)
  })

  it('is not sent again when the shop asks for a longer wait than the program allows', async () => {
    const { sent, backroom } = shopWith(problem('RATE_LIMITED', 429, { 'retry-after': '60' }))
    await expect(backroom.GET('/auth/me')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    expect(sent).toHaveLength(1)
  })

  it('takes a date to wait for as the time until then', async () => {
    const { backroom } = shopWith(
      problem('RATE_LIMITED', 429, { 'retry-after': new Date(Date.now() + 2_000).toUTCString() }),
    )
    // It is longer than the longest wait of the program.
    await expect(backroom.GET('/auth/me')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('is given up as soon as its caller gives up', async () => {
    const { sent, send } = scriptedFetch(problem('RATE_LIMITED', 429, { 'retry-after': '20' }), ADJUSTED())
    const backroom = createBackroom({ url: 'https://shop.example', fetch: send })
    const caller = new AbortController()
    const asked = backroom.GET('/auth/me', { signal: caller.signal })
    setTimeout(() => caller.abort(new Error('enough')), 20)
    await expect(asked).rejects.toThrow('enough')
    expect(sent).toHaveLength(1)
  })
})

describe('an error', () => {
  it('tells code, details and request', async () => {
    const shortages = [{ variant_id: 'v-1', requested: 2, available: 1 }]
    const error = {
      code: 'INSUFFICIENT_STOCK',
      message: 'Too few.',
      details: { shortages },
      request_id: 'r-7',
    }
    const { backroom } = shopWith(json({ success: false, error }, 409))
    const thrown: unknown = await backroom.GET('/auth/me').catch((reason: unknown) => reason)
    expect(isApiError(thrown, 'CONFLICT')).toBe(false)
    if (!isApiError(thrown, 'CONFLICT', 'INSUFFICIENT_STOCK')) throw thrown
    expect(thrown).toMatchObject({ message: 'Too few.', status: 409, requestId: 'r-7' })
    expect(thrown.code === 'INSUFFICIENT_STOCK' && thrown.details?.shortages[0]?.available).toBe(1)
  })

  it('of a proxy is one as well, without a code of the API that would say too much', async () => {
    const page = new Response('<h1>Bad request</h1>', { status: 400 })
    const { backroom } = shopWith(page)
    await expect(backroom.GET('/auth/me')).rejects.toMatchObject({ name: 'ApiError', status: 400 })
  })
})

describe('a list', () => {
  const page = (ids: string[], next: string | null) => () =>
    json({ success: true, data: ids.map((id) => ({ id })), pagination: { next_cursor: next } })

  it('is read page by page up to its end, with the same filters', async () => {
    const urls: string[] = []
    const { send } = scriptedFetch(page(['a', 'b'], 'after-b'), page([], 'still'), page(['c'], null))
    const backroom = createBackroom({
      url: 'https://shop.example',
      fetch: (request) => {
        urls.push(new URL(request.url).search)
        return send(request)
      },
    })
    const ids: string[] = []
    const placed = (query: { per_page: number; cursor?: string }) =>
      backroom.GET('/orders', { params: { query: { ...query, 'filter[status][in]': ['placed', 'paid'] } } })
    for await (const { id } of paginate(placed)) ids.push(id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(urls.map((search) => new URLSearchParams(search).get('cursor'))).toEqual([
      null,
      'after-b',
      'still',
    ])
    expect(urls.map((search) => new URLSearchParams(search).getAll('filter[status][in]'))).toEqual(
      urls.map(() => ['placed', 'paid']),
    )
  })

  it('is not read further than its reader goes', async () => {
    const { sent, send } = scriptedFetch(page(['a', 'b'], 'after-b'))
    const backroom = createBackroom({ url: 'https://shop.example', fetch: send })
    for await (const { id } of paginate((query) => backroom.GET('/orders', { params: { query } }))) {
      expect(id).toBe('a')
      break
    }
    expect(sent).toHaveLength(1)
  })
})
