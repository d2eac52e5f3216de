import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/checks/chromium'

const port = Number(process.env['BROWSER_TEST_PORT'] ?? 3210)
const baseURL = `http://127.0.0.1:${port}`

// Playwright reads this file again in each of its processes; they inherit the folder that the first one made.
const dataDir = (process.env['BROWSER_TEST_DATA_DIR'] ??= mkdtempSync(
  path.join(tmpdir(), 'backroom-browser-'),
))

const executablePath = findChromium()

const ALONE = '**/*.alone.spec.ts'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One shop serves all of them: each test makes what it changes, and two files run side by side.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['BROWSER_TEST_REPORT'] ?? 'test-results/browser.json' }],
  ],
  use: {
    baseURL,
    // What the page held at each step, to look into a failure; it takes a tenth of the time, and is made when asked for.
    trace: process.env['BROWSER_TEST_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: CHROMIUM_FLAGS,
    },
  },
  projects: [
    { name: 'desktop', testIgnore: ALONE, use: { ...devices['Desktop Chrome'] } },
    // What changes a rule of the shop for everybody, after all others.
    { name: 'alone', testMatch: ALONE, dependencies: ['desktop'], use: { ...devices['Desktop Chrome'] } },
  ],
  webServer: {
    command: 'node scripts/bootstrap.mjs start',
    url: `${baseURL}/ready`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    env: {
      PORT: String(port),
      PUBLIC_URL: baseURL,
      DATA_DIR: dataDir,
      SEED: 'demo',
      DEMO_PASSWORD: 'a-password-for-tests',
      WORKER: 'inline',
      LOG_LEVEL: 'warn',
    },
  },
})
