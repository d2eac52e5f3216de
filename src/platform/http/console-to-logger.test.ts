import { afterEach, expect, it } from 'vitest'

import { sendConsoleTo } from './console-to-logger'
import { createLogger } from '@/platform/logging/logger'

const { error, warn } = console
afterEach(() => {
  Object.assign(console, { error, warn })
})

function writtenBy(write: () => void): Record<string, unknown> {
  let text = ''
  sendConsoleTo(createLogger({ destination: { write: (line: string) => void (text += line) } }))
  write()
  return JSON.parse(text) as Record<string, unknown>
}

it('what Next.js writes of a failed page is one entry of our log, without what a log must not have', () => {
  const failure = Object.assign(
    new Error('no row for ann@example.com', { cause: new Error('Bearer abcdefghijkl') }),
    {
      digest: '42',
      detail: 'Key (email)=(ann) exists',
    },
  )
  const entry = writtenBy(() => {
    globalThis.console.error('\u001B[31m⨯\u001B[39m', failure)
  })
  expect(entry).toMatchObject({ level: 'error', msg: '⨯' })
  expect(JSON.stringify(entry)).toContain('no row for [redacted]')
  expect(JSON.stringify(entry)).not.toMatch(/\bann\b|abcdefghijkl|\\u001b/i)
})

it('warnings are warnings, and words without an error are words', () => {
  const entry = writtenBy(() => {
    globalThis.console.warn(' ⚠ %s of %s', 'old setting', 'postgres://app:hunter2@db/shop')
  })
  expect(entry).toMatchObject({ level: 'warn', msg: '⚠ old setting of postgres://app:[redacted]@db/shop' })
})
