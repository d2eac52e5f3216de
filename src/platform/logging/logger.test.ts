import { AsyncLocalStorage } from 'node:async_hooks'
import { runInNewContext } from 'node:vm'

import { DatabaseError } from 'pg'
import { describe, expect, it } from 'vitest'

import { runAs } from '@/platform/tracing/current-work'
import type { Span } from '@/platform/tracing/span'

import { createLogger, logRequest } from './logger'
import type { Logger } from './logger'

function capture(write: (log: ReturnType<typeof createLogger>) => void): {
  text: string
  entry: Record<string, unknown>
} {
  let text = ''
  write(createLogger({ destination: { write: (line: string) => void (text += line) } }))
  return { text, entry: JSON.parse(text) as Record<string, unknown> }
}

/** Runs `work` inside a request, as the web server does. */
function duringRequest(requestId: string, work: () => void): void {
  const key = Symbol.for('backroom.served-by')
  const requests = new AsyncLocalStorage<object>()
  Reflect.set(globalThis, key, requests)
  requests.run({ actorId: null, requestId }, work)
  Reflect.deleteProperty(globalThis, key)
}

describe('the logger', () => {
  it('adds the request id to each line, from wherever it is written', () => {
    duringRequest('request-1', () => {
      const { entry } = capture((log) => {
        log.error({ err: new Error('of another module’s code') })
      })
      expect(entry['request_id']).toBe('request-1')
    })
    const { entry } = capture((log) => {
      log.info('outside')
    })
    expect(entry).not.toHaveProperty('request_id')
  })

  it('leaves out what a statement was sent with, and what the database quotes of it', () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "a search term"'), {
      code: '22P02',
    })
    const failure = new Error(
      'Failed query: select 1 where x ilike $1\nparams: %a search term%,second\nline',
      { cause },
    )
    const { text } = capture((log) => {
      log.error({ err: failure }, 'request failed')
    })
    expect(text).not.toMatch(/search term|second|line"/)
    expect(text).toContain('where x ilike $1')
  })

  it.each([
    ['an error without words', (log: Logger, error: Error) => log.error({ err: error })],
    ['an error alone', (log: Logger, error: Error) => log.error(error)],
    ['its message as the words', (log: Logger, error: Error) => log.error({ err: error }, error.message)],
    ['its message in the entry', (log: Logger, error: Error) => log.error({ msg: error.message })],
  ])('leaves the values of a statement out of the message: %s', (_what, write) => {
    const failure = new Error('Failed query: select 1 where x = $1\nparams: a "search" term,second\nline')
    const { text, entry } = capture((log) => {
      write(log, failure)
    })
    expect(text).not.toMatch(/search|second/)
    expect(entry['msg']).toBe('Failed query: select 1 where x = $1\nparams: [redacted]')
  })

  it('writes no value that stands under a sensitive key, at any depth', () => {
    const { text } = capture((log) => {
      log.info({
        headers: { authorization: 'Bearer abc', cookie: 'payload-token=xyz' },
        user: { id: 'u1', email: 'ann', profile: { phone: '0123', shippingAddress: { line1: '1 High St' } } },
        password: 'pa55',
        lines: [{ resetPasswordToken: 'tok' }],
      })
    })
    for (const secret of ['abc', 'xyz', 'ann', '0123', 'High St', 'pa55', '"tok"'])
      expect(text).not.toContain(secret)
    expect(text).toContain('u1')
  })

  it('removes addresses, bearer tokens and URL passwords from messages, stacks and bindings', () => {
    const { text, entry } = capture((log) => {
      const failure = new Error('no mail to ann@example.com', {
        cause: new Error('connect postgres://app:hunter2@db/backroom'),
      })
      log
        .child({ token: 'child-token', note: 'Bearer abcdefghijkl' })
        .error({ err: failure }, 'mail to\nann@example.com failed')
    })
    for (const secret of ['ann@', 'hunter2', 'child-token', 'abcdefghijkl'])
      expect(text).not.toContain(secret)
    expect(entry['msg']).toContain('failed')
    expect(text).toContain('postgres://app:[redacted]@db/backroom')
  })

  it('drops what a database error quotes of a row', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (name)=(Ann Smith) exists',
    })
    const { text } = capture((log) => {
      log.error(error)
    })
    expect(text).not.toContain('Ann Smith')
    expect(text).toContain('23505')
  })

  it('writes one request as one line with who, where, how long', () => {
    const { entry } = capture((log) => {
      logRequest(log, {
        requestId: 'r1',
        channel: 'v1',
        method: 'GET',
        route: '/api/v1/orders',
        status: 200,
        durationMs: 12.345,
        actorId: null,
      })
    })
    expect(entry).toMatchObject({
      level: 'info',
      request_id: 'r1',
      channel: 'v1',
      route: '/api/v1/orders',
      status: 200,
      duration_ms: 12.3,
      actor_id: null,
    })
    expect(entry).not.toHaveProperty('mode')
  })

  it('names the mode of what happened in the sandbox', () => {
    const served = { requestId: 'r1', channel: 'v1', method: 'GET', route: '/', status: 200, durationMs: 1 }
    const { entry } = capture((log) => logRequest(log, { ...served, actorId: null, mode: 'test' }))
    expect(entry).toMatchObject({ mode: 'test' })
  })
})

it('a refusal that the framework takes for an error is no error of ours, and anything else stays one', () => {
  const levelOf = (err: object) => {
    let text = ''
    createLogger({ level: 'debug', destination: { write: (line: string) => void (text += line) } }).error({
      err,
    })
    return (JSON.parse(text) as { level: string }).level
  }
  expect(levelOf(Object.assign(new Error('Not Found'), { status: 404, isPublic: true }))).toBe('debug')
  const cause = Object.assign(new Error('Forbidden'), { status: 403, isPublic: true })
  expect(levelOf(Object.assign(new Error('Forbidden'), { originalError: cause }))).toBe('debug')
  expect(levelOf(Object.assign(new Error('secret'), { status: 400, isPublic: false }))).toBe('error')
  expect(levelOf(Object.assign(new Error('broken'), { status: 500, isPublic: true }))).toBe('error')
  // An error of another service that refused us.
  expect(levelOf(Object.assign(new Error('Forbidden'), { status: 403 }))).toBe('error')
  expect(levelOf(new Error('broken'))).toBe('error')
})

describe('an error in the log', () => {
  const errorIn = (err: Error) => capture((log) => log.error({ err })).entry['err'] as Record<string, unknown>

  it('has its class and its stack, with those of its causes', () => {
    class StockShort extends Error {}
    const entry = errorIn(new StockShort('short', { cause: new TypeError('deeper') }))
    expect(entry).toMatchObject({ type: 'StockShort', message: 'short', cause: { type: 'TypeError' } })
    expect(entry['stack']).toContain('logger.test.ts')
    expect((entry['cause'] as Record<string, unknown>)['stack']).toContain('logger.test.ts')
  })

  it('has all errors that it stands for', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    expect(errorIn(new AggregateError([refused]))).toMatchObject({
      type: 'AggregateError',
      errors: [{ message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' }],
    })
  })

  it('has what the database says of its schema, and nothing of the row', () => {
    const failure = Object.assign(new DatabaseError('duplicate key', 1, 'error'), {
      ...{ code: '23505', table: 'users', constraint: 'users_email_idx', severity: 'ERROR' },
      ...{ detail: 'Key (email)=(ann@example.com) exists.', where: 'row Ann Smith' },
    })
    const entry = errorIn(failure)
    expect(entry).toMatchObject({ type: 'DatabaseError', table: 'users', constraint: 'users_email_idx' })
    expect(JSON.stringify(entry)).not.toMatch(/ann@|Ann Smith/)
  })

  it('is one also when it comes from another realm', () => {
    const foreign = runInNewContext(`new RangeError('of elsewhere')`) as Error
    expect(errorIn(foreign)).toMatchObject({ type: 'RangeError', message: 'of elsewhere' })
  })
})

it('a line that is written for a job has the id of the request that caused it, and its trace', () => {
  const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), isSampled: true } as Span
  runAs({ requestId: 'request-7', span }, () => {
    const { entry } = capture((log) => log.info('working'))
    expect(entry).toMatchObject({ request_id: 'request-7', trace_id: span.traceId, span_id: span.spanId })
  })
})
