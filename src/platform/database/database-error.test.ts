import { describe, expect, it } from 'vitest'

import { isUnavailable, refusalOfDatabase } from './database-error'
import { OUTAGES } from './waits/outages'

const failure = (code: string, message = 'failed') => Object.assign(new Error(message), { code })

/** What `pg` and its pool say without a code (8.23, 3.14). */
const SAID = [
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'timeout exceeded when trying to connect',
  'Cannot use a pool after calling end on the pool',
]

describe('an outage of the database', () => {
  it.each(OUTAGES.flatMap(({ codes }) => [...codes]))('is known by its code: %s', (code) => {
    expect(isUnavailable(failure(code.length === 2 ? `${code}000` : code))).toBe(true)
  })

  it.each(SAID)('is known by what the driver says: %s', (message) => {
    expect(isUnavailable(new Error(message))).toBe(true)
  })

  it('is known behind the errors of the layers above, and among those of several addresses', () => {
    const refused = failure('ECONNREFUSED')
    expect(isUnavailable(new Error('Failed query', { cause: refused }))).toBe(true)
    expect(isUnavailable(new AggregateError([failure('EPERM'), refused]))).toBe(true)
  })

  it.each(['23505', '22P02', '42P01', '42601', 'P0001', 'XX000', ''])('is not everything: %s', (code) => {
    expect(isUnavailable(failure(code))).toBe(false)
  })

  it('is told as one', () => {
    expect(refusalOfDatabase(failure('53100'))?.code).toBe('SERVICE_UNAVAILABLE')
    expect(refusalOfDatabase(failure('23505'))?.code).toBe('CONFLICT')
    expect(refusalOfDatabase(failure('42P01'))).toBeNull()
  })
})
