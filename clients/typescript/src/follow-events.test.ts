import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createBackroom } from './client.js'
import type { FollowOptions } from './follow-events.js'
import { followEvents, latestCursor } from './follow-events.js'
import { json, problem, scriptedFetch } from './scripted-fetch.test-support.js'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const page = (ids: readonly string[], next: string, hasMore = false) =>
  json({
    success: true,
    data: ids.map((id) => ({ id, type: 'product.updated', cursor: id })),
    pagination: { next_cursor: next, has_more: hasMore },
  })

function shopWith(...answers: Parameters<typeof scriptedFetch>) {
  const network = scriptedFetch(...answers)
  const retries = { attempts: 0, firstDelayMs: 1, maxDelayMs: 1 }
  const shop = { url: 'https://shop.example', apiKey: 'br_secret', retries, fetch: network.send }
  return { ...network, backroom: createBackroom(shop) }
}

/** Reads on until so many events have come. */
async function readSome(shop: ReturnType<typeof shopWith>, count: number, options: FollowOptions = {}) {
  const [ids, cursors]: [string[], string[]] = [[], []]
  const ended = new AbortController()
  const reading = {
    ...options,
    signal: ended.signal,
    onCursor: (cursor: string) => void cursors.push(cursor),
  }
  for await (const { id } of followEvents(shop.backroom, reading)) {
    ids.push(id)
    if (ids.length === count) ended.abort()
  }
  return { ids, cursors, queries: shop.sent.map(({ query }) => Object.fromEntries(query)) }
}

describe('reading on in the feed', () => {
  it('gives each event once, page by page, and waits where there is none', async () => {
    const shop = shopWith(page(['1', '2'], '2', true), page(['3'], '3'), page([], '7'), page(['8'], '8'))
    const { ids, cursors, queries } = await readSome(shop, 4)
    expect(ids).toEqual(['1', '2', '3', '8'])
    expect(queries.map(({ after, wait }) => [after, wait])).toEqual([
      [undefined, '30'],
      ['2', '30'],
      ['3', '30'],
      ['7', '30'],
    ])
    expect(cursors).toEqual(['2', '3', '7'])
  })

  it('tells how far the feed is done with when its events have been worked on, not before', async () => {
    const { backroom } = shopWith(page(['1', '2'], '2'))
    const seen: string[] = []
    const onCursor = (cursor: string) => void seen.push(`cursor ${cursor}`)
    for await (const { id } of followEvents(backroom, { once: true, onCursor })) seen.push(id)
    expect(seen).toEqual(['1', '2', 'cursor 2'])
  })

  it('asks for types and documents, and ends at once when it is asked to', async () => {
    const { backroom, sent } = shopWith(page([], '9'))
    const wish = {
      once: true,
      after: '5',
      types: ['order.*', 'stock.changed'],
      documentIds: ['d-1'],
    } as const
    expect(await followEvents(backroom, wish).next()).toEqual({ done: true, value: undefined })
    expect(sent.map(({ query }) => query.toString())).toEqual([
      'per_page=500&filter%5Btype%5D%5Bin%5D=order.*&filter%5Btype%5D%5Bin%5D=stock.changed&filter%5Bdocument_id%5D%5Bin%5D=d-1&after=5',
    ])
  })

  it('waits out an outage, and goes on where it was', async () => {
    const shop = shopWith(
      page(['1'], '1'),
      new TypeError('fetch failed'),
      problem('SERVICE_UNAVAILABLE', 503),
      page(['2'], '2'),
    )
    const reading = readSome(shop, 2)
    await vi.advanceTimersByTimeAsync(11_000)
    const { ids, queries } = await reading
    expect(ids).toEqual(['1', '2'])
    expect(queries.map(({ after }) => after)).toEqual([undefined, '1', '1', '1'])
  })

  it('throws what waiting does not help', async () => {
    const { backroom } = shopWith(problem('CONFLICT', 409))
    await expect(followEvents(backroom, { after: '1' }).next()).rejects.toMatchObject({ code: 'CONFLICT' })
    const outage = shopWith(problem('SERVICE_UNAVAILABLE', 503))
    await expect(followEvents(outage.backroom, { once: true }).next()).rejects.toMatchObject({ status: 503 })
  })

  it('begins behind the newest event', async () => {
    const { backroom, sent } = shopWith(page([], '48213'))
    expect(await latestCursor(backroom)).toBe('48213')
    expect(sent[0]?.query.get('after')).toBe('latest')
  })
})
