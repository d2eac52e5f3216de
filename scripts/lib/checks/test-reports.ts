import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** The lines of a failure's message that are worth showing; the rest is the stack. */
const MESSAGE_LINES = 12

export interface Counts {
  passed: number
  failed: number
  skipped: number
  /** Title and message of each failed test. */
  failures: readonly string[]
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string().default('?'),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string().default('?'),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
})

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().default('') }).optional() })),
    }),
  ),
})

interface PlaywrightSuite {
  specs?: z.infer<typeof playwrightSpec>[] | undefined
  suites?: PlaywrightSuite[] | undefined
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(playwrightSpec).optional(),
  suites: z.array(z.lazy(() => playwrightSuite)).optional(),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.object({ message: z.string().default('') })).optional(),
  suites: z.array(playwrightSuite).default([]),
})

function describeFailure(title: string, message: string): string {
  return [title, ...message.trim().split('\n').slice(0, MESSAGE_LINES)].join('\n  ')
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Adds up a Vitest JSON report; `undefined` if the run ended before it wrote one. */
export function readVitestReport(file: string): Counts | undefined {
  const report = vitestReport.safeParse(readJson(file))
  if (!report.success) return undefined
  const counts = { passed: 0, failed: 0, skipped: 0, failures: Array<string>() }
  for (const { name, status, message, assertionResults } of report.data.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1
      else if (test.status !== 'failed') counts.skipped += 1
      else {
        counts.failed += 1
        counts.failures.push(describeFailure(`${name}: ${test.fullName}`, test.failureMessages.join('\n')))
      }
    }
    // A file that cannot be loaded, or whose hooks fail, has no failed test of its own.
    const hasFailedTest = assertionResults.some((test) => test.status === 'failed')
    if (status === 'failed' && !hasFailedTest) {
      counts.failed += 1
      counts.failures.push(describeFailure(name, message))
    }
  }
  return counts
}

/** Adds up a Playwright JSON report; a test that needed a second try counts as failed. */
export function readPlaywrightReport(file: string): Counts | undefined {
  const report = playwrightReport.safeParse(readJson(file))
  if (!report.success) return undefined
  const { stats, errors = [], suites } = report.data
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...suites.flatMap(browserFailures),
      ...errors.map(({ message }) => describeFailure('outside of a test', message)),
    ],
  }
}

function browserFailures({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
  return [
    ...failed.map(({ title, file, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error ?? []))
      return describeFailure(`${file}: ${title}`, errors.map(({ message }) => message).join('\n'))
    }),
    ...suites.flatMap(browserFailures),
  ]
}
