import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()).optional(),
})

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Adds up a Vitest JSON report; `undefined` if the run ended before it wrote one. */
export function readVitestReport(file: string): Counts | undefined {
  const report = vitestReport.safeParse(readJson(file))
  if (!report.success) return undefined
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of report.data.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1
      else if (test.status === 'failed') counts.failed += 1
      else counts.skipped += 1
    }
    // A file that cannot be loaded, or whose hooks fail, has no failed test of its own.
    const hasFailedTest = assertionResults.some((test) => test.status === 'failed')
    if (status === 'failed' && !hasFailedTest) counts.failed += 1
  }
  return counts
}

/** Adds up a Playwright JSON report; a test that needed a second try counts as failed. */
export function readPlaywrightReport(file: string): Counts | undefined {
  const report = playwrightReport.safeParse(readJson(file))
  if (!report.success) return undefined
  const { stats, errors = [] } = report.data
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
