import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { provideChromium } from './lib/checks/chromium'
import { provideProgram } from './lib/checks/debian-program'
import type { Counts } from './lib/checks/test-reports'
import { readPlaywrightReport, readVitestReport } from './lib/checks/test-reports'
import type { Step, StepResult } from './lib/checks/steps'
import { runSteps, stopSteps } from './lib/checks/steps'
import { canWrite, makeWorkFolder } from './lib/checks/work-folder'

const MINUTE_MS = 60_000
const TAIL_LINES = 200

const work = makeWorkFolder()
const node = process.execPath
const bin = (name: string) => path.join('node_modules', '.bin', name)
const reportOf = (name: string) => path.join(work, `${name}.json`)

function guard(name: string, ...commands: Step['commands']): Step {
  return { name, commands, cores: 1, timeoutMs: 10 * MINUTE_MS }
}

function vitest(name: string, cores: 1 | 2, projects = [name]): Step {
  const chosen = projects.map((project) => `--project=${project}`)
  const workers = `--maxWorkers=${String(cores)}`
  const args = ['run', ...chosen, workers, '--passWithNoTests', '--reporter=default', '--reporter=json']
  return {
    name,
    commands: [[bin('vitest'), ...args, `--outputFile.json=${reportOf(name)}`]],
    cores,
    timeoutMs: 40 * MINUTE_MS,
  }
}

const STEPS: readonly Step[] = [
  // The longest first, so that the short ones fill the second core.
  guard('lint', [bin('eslint'), '.', '--max-warnings', '0']),
  guard('types', [bin('next'), 'typegen'], [bin('tsc'), '--noEmit']),
  guard('format', [bin('prettier'), '--check', '.']),
  guard('boundaries', [bin('depcruise'), 'src', 'scripts', 'clients', 'tests', 'payload.config.ts']),
  guard('unused', [bin('knip')]),
  guard('drift', [node, '--import', 'tsx', 'scripts/check-drift.ts']),
  guard('hygiene', [node, '--import', 'tsx', 'scripts/check-hygiene.ts']),
  vitest('unit', 1),
  vitest('architecture', 2),
  vitest('integration', 2, ['integration', 'integration-isolated']),
  {
    name: 'build',
    commands: [[node, 'scripts/bootstrap.mjs', 'build']],
    cores: 2,
    timeoutMs: 10 * MINUTE_MS,
  },
  // These start the built app: without a build each would make one, within the time of a single test.
  { ...vitest('faults', 2), needs: 'build' },
  {
    name: 'browser',
    commands: [[bin('playwright'), 'test']],
    cores: 2,
    timeoutMs: 40 * MINUTE_MS,
    needs: 'build',
    env: { BROWSER_TEST_REPORT: reportOf('browser'), BROWSER_TEST_DATA_DIR: path.join(work, 'browser-data') },
  },
]

/** Settings of a shop that runs on this machine must not reach the tests: they would write into its database. */
const SETTINGS = [
  ...[
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATA_DIR',
    'DATABASE_URL',
    'DATABASE_READ_URLS',
    'DATABASE_READ_LAG_SECONDS',
    'REDIS_URL',
    'SMTP_URL',
  ],
  ...['MAIL_FROM', 'S3_BUCKET', 'S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ...['PAYLOAD_SECRET', 'SEED', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'DEMO_PASSWORD', 'CORS_ORIGINS'],
  ...[
    'USER_REQUESTS_PER_MINUTE',
    'ADDRESS_REQUESTS_PER_MINUTE',
    'ADDRESS_PAGES_PER_MINUTE',
    'CUSTOMER_ORDERS_PER_HOUR',
  ],
  ...[
    'DATABASE_STATEMENT_TIMEOUT_MS',
    'DATABASE_LOCK_TIMEOUT_MS',
    'DATABASE_IDLE_TRANSACTION_TIMEOUT_MS',
    'DATABASE_JOB_STATEMENT_TIMEOUT_MS',
    'DATABASE_JOB_LOCK_TIMEOUT_MS',
    'DATABASE_MIGRATION_LOCK_TIMEOUT_MS',
    'DATABASE_JOB_IDLE_TRANSACTION_TIMEOUT_MS',
  ],
  ...[
    'TRUST_PROXY',
    'LOG_LEVEL',
    'WORKER',
    'METRICS_TOKEN',
    'WORKER_METRICS_PORT',
    'WORKER_METRICS_HOST',
    'NODE_ENV',
  ],
]

function prepareEnvironment(): void {
  for (const name of SETTINGS) Reflect.deleteProperty(process.env, name)
  // Browsers and npm keep files at home; a build machine may have none.
  const home = process.env['HOME'] ?? ''
  if (home === '' || !canWrite(home)) {
    process.env['HOME'] = path.join(work, 'home')
    mkdirSync(process.env['HOME'])
  }
  // What the tests write goes there as well, and with it.
  process.env['TMPDIR'] = work
  process.env['CI'] ??= '1'
  process.env['NEXT_TELEMETRY_DISABLED'] = '1'
  process.env['NO_COLOR'] = '1'
}

/** Each guard counts as one test; a step with a report counts what the report says. */
function count({ name, isPassed }: StepResult): Counts {
  const counts = name === 'browser' ? readPlaywrightReport(reportOf(name)) : readVitestReport(reportOf(name))
  if (counts === undefined) {
    return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, failures: [] }
  }
  // The runner itself may fail beside its tests, for example on an unhandled rejection.
  return isPassed || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function printResult(result: StepResult): void {
  const { passed, failed, skipped } = count(result)
  const word = result.isPassed ? 'ok  ' : 'FAIL'
  const tests = `${passed} passed, ${failed} failed, ${skipped} skipped`
  console.log(`${word} ${result.name.padEnd(13)} ${result.seconds.toFixed(1).padStart(7)} s   ${tests}`)
  if (!result.isPassed) {
    const lines = result.output.trimEnd().split('\n')
    console.log(
      lines
        .slice(-TAIL_LINES)
        .map((line) => `     | ${line}`)
        .join('\n'),
    )
  }
}

function chosenSteps(): readonly Step[] {
  const only = process.argv.slice(2).flatMap((argument) => argument.replace(/^--only=?/, '').split(','))
  const names = only.filter((name) => name !== '')
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `No such step: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}`,
    )
  }
  if (names.length === 0) return STEPS
  return STEPS.filter((step) => names.includes(step.name)).map(({ needs, ...step }) =>
    needs !== undefined && names.includes(needs) ? { ...step, needs } : step,
  )
}

async function main(): Promise<void> {
  const startedAt = Date.now()
  const steps = chosenSteps()
  prepareEnvironment()
  if (steps.some((step) => step.name === 'browser')) {
    const executable = provideChromium((line) => console.log(line))
    console.log(
      executable === undefined
        ? 'There is no Chromium: the browser tests will fail.'
        : `Chromium: ${executable}`,
    )
  }
  if (steps.some((step) => step.name === 'faults')) {
    for (const program of ['redis-server', 'pgbouncer'] as const)
      if (provideProgram(program, (line) => console.log(line)) === undefined)
        console.log(`There is no ${program}: the tests with one are skipped.`)
  }
  const results = await runSteps(steps, printResult)
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const result of results) {
    const counts = count(result)
    // Once more at the end: the output of a long step buries what failed in it.
    if (counts.failed > 0) console.log(`failed in ${result.name}:`)
    for (const failure of counts.failures) console.log(`  ${failure.replaceAll('\n', '\n  ')}`)
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
  }
  console.log(`took ${((Date.now() - startedAt) / 1000).toFixed(0)} s`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stopSteps().then(() => {
      rmSync(work, { recursive: true, force: true })
      process.exit(130)
    })
  })
}

try {
  await main()
} finally {
  rmSync(work, { recursive: true, force: true })
}
