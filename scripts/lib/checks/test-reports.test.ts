import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { readPlaywrightReport, readVitestReport } from './test-reports'

const folder = mkdtempSync(path.join(tmpdir(), 'backroom-reports-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function written(name: string, report: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('the report of a test run', () => {
  it('names the tests that failed, and files that could not be loaded', () => {
    const failed = { status: 'failed', fullName: 'adds up', failureMessages: ['expected 1 to be 2\n  at x'] }
    const report = readVitestReport(
      written('vitest.json', {
        testResults: [
          { name: 'a.test.ts', status: 'failed', assertionResults: [failed, { status: 'passed' }] },
          { name: 'b.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
        ],
      }),
    )
    expect(report).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
      failures: ['a.test.ts: adds up\n  expected 1 to be 2\n    at x', 'b.test.ts\n  no such file'],
    })
  })

  it('names the browser tests that failed or needed a second try, at any depth', () => {
    const spec = (title: string, ok: boolean, status: string) => ({
      ...{ title, ok, file: 'cart.spec.ts' },
      tests: [{ status, results: ok ? [{}] : [{ error: { message: 'no button' } }] }],
    })
    const report = readPlaywrightReport(
      written('browser.json', {
        stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
        errors: [{ message: 'the server ended' }],
        suites: [
          {
            specs: [spec('pays', true, 'flaky')],
            suites: [{ specs: [spec('buys', false, 'unexpected'), spec('looks', true, 'expected')] }],
          },
        ],
      }),
    )
    expect(report).toMatchObject({ passed: 1, failed: 3 })
    expect(report?.failures).toEqual([
      'cart.spec.ts: pays\n  ',
      'cart.spec.ts: buys\n  no button',
      'outside of a test\n  the server ended',
    ])
  })
})
