import { describe, expect, it } from 'vitest'

import { makeWords } from '../languages/words'
import { disabledReason, reasonWords } from './disabled-reasons'
import { headersProblem } from './endpoint'
import { EVENT_TYPES } from '../events'
import { isTypePattern, typesMatching } from './event-filter'
import { MAX_ATTEMPTS, pauseAfter, retryAfterMs } from './retry'

const HOUR = 3_600_000

describe('the pauses between attempts', () => {
  it('grow from 5 seconds to a day, and end after almost three days', () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, n) => pauseAfter(n + 1, null, 0.5) ?? 0)
    expect(pauses[0]).toBe(5000)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    const totalHours = pauses.reduce((sum, ms) => sum + ms, 0) / HOUR
    expect(totalHours).toBeGreaterThan(60)
    expect(totalHours).toBeLessThan(72)
    expect(pauseAfter(MAX_ATTEMPTS, null, 0.5)).toBeNull()
  })

  it('differ by up to a tenth, so that what failed together comes back apart', () => {
    expect([pauseAfter(2, null, 0), pauseAfter(2, null, 1)]).toEqual([27_000, 33_000])
  })

  it('are as long as the receiver asks for, up to a day, and never shorter than without it', () => {
    expect(pauseAfter(1, 60_000, 0.5)).toBe(60_000)
    expect(pauseAfter(1, 1000, 0.5)).toBe(5000)
    expect(pauseAfter(1, 400 * HOUR, 0.5)).toBe(24 * HOUR)
    expect(pauseAfter(MAX_ATTEMPTS, 60_000, 0.5)).toBeNull()
  })

  it.each([
    ['120', 120_000],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 59_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    [undefined, null],
  ])('that a receiver asks for are read from Retry-After: %s', (header, ms) => {
    expect(retryAfterMs(header, 1000)).toBe(ms)
  })
})

describe('types of events', () => {
  it('are one, all of a document, or all', () => {
    expect(['order.placed', 'order.*', '*', 'stock.changed'].filter((text) => !isTypePattern(text))).toEqual(
      [],
    )
    const wrong = [
      '',
      'order.',
      '.placed',
      'order*',
      '*.placed',
      'Order.placed',
      'order.unheard',
      'webhook.test',
    ]
    expect(wrong.filter(isTypePattern)).toEqual([])
  })

  it('of a document are those that begin with its name and a dot', () => {
    const types = typesMatching(['order.*'])
    expect(types).toContain('order.placed')
    expect(types.every((type) => type.startsWith('order.'))).toBe(true)
    expect(typesMatching(['order.paid', 'stock.*'])).toEqual(['order.paid', 'stock.changed'])
    expect(typesMatching(['*', 'order.paid'])).toEqual(EVENT_TYPES)
  })
})

describe('why an endpoint was switched off', () => {
  const { t } = makeWords('de', {
    'For {hours} hours nothing was delivered: each attempt failed.':
      '{hours} Stunden lang wurde nichts zugestellt.',
  })

  it('is stored in English and read in the reader’s language', () => {
    const stored = disabledReason('failing')
    expect(stored).toBe('For 24 hours nothing was delivered: each attempt failed.')
    expect(reasonWords(stored, t)).toBe('24 Stunden lang wurde nichts zugestellt.')
  })

  it('stays as it is when it is none of ours', () => {
    expect(reasonWords('Moved elsewhere.', t)).toBe('Moved elsewhere.')
  })
})

describe('headers of an endpoint', () => {
  it('may be its own', () => {
    expect(headersProblem({ Authorization: 'Bearer abc', 'X-Shop': '1' })).toBeNull()
  })

  it.each([
    ...['Host', 'content-length', 'Content-Type', 'Connection', 'TE', 'Transfer-Encoding', 'Upgrade'],
    ...[
      'Webhook-Id',
      'webhook-signature',
      'User-Agent',
      'X-Forwarded-For',
      'Proxy-Authorization',
      'Keep-Alive',
    ],
  ])('are not those that the connection needs or we set: %s', (name) => {
    expect(headersProblem({ [name]: 'x' })).toMatch(/is set by/)
  })

  it.each([
    [{ 'X A': 'x' }],
    [{ '': 'x' }],
    [{ 'X-A': 'line\r\nX-B: y' }],
    [{ 'X-A': '' }],
    [{ 'X-A': 'ü' }],
    [{ 'X-A': 'x', 'x-a': 'y' }],
    [{ 'X-A': 'x'.repeat(2001) }],
    [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`X-${String(n)}`, 'x']))],
  ])('that no receiver could read are refused', (headers) => {
    expect(headersProblem(headers)).not.toBeNull()
  })
})
