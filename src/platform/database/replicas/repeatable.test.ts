import { describe, expect, it } from 'vitest'

import { isServerAway, isWorthRepeating } from './repeatable'

const withCode = (code: string) => Object.assign(new Error('failed'), { code })

describe('a read that failed on a replica', () => {
  it.each(['08006', '57P01', 'ECONNREFUSED', 'ECONNRESET', '53300'])(
    'is sent to the primary, and the replica left out: %s',
    (code) => {
      expect(isWorthRepeating(withCode(code))).toBe(true)
      expect(isServerAway(withCode(code))).toBe(true)
    },
  )

  it.each(['40001', '40P01', '25006', '42P01', '42703'])('is sent to the primary alone: %s', (code) => {
    expect(isWorthRepeating(withCode(code))).toBe(true)
    expect(isServerAway(withCode(code))).toBe(false)
  })

  it.each(['57014', '22P02', '42601', '23505'])('has failed for good: %s', (code) => {
    expect(isWorthRepeating(withCode(code))).toBe(false)
  })

  it('is known by what the driver says, also inside of another error', () => {
    const lost = new Error('Connection terminated unexpectedly')
    const wrapped = new Error('Failed query', { cause: lost })
    expect([isWorthRepeating(lost), isServerAway(lost), isWorthRepeating(wrapped)]).toEqual([
      true,
      true,
      true,
    ])
    const full = new Error('timeout exceeded when trying to connect')
    expect([isWorthRepeating(full), isServerAway(full)]).toEqual([true, false])
  })
})
