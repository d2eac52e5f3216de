import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env['BROWSER_TEST_PORT'] ?? 3210)
const baseURL = `http://127.0.0.1:${port}`

// Playwright reads this file again in each of its processes; they inherit the folder that the first one made.
const dataDir = (process.env['BROWSER_TEST_DATA_DIR'] ??= mkdtempSync(
  path.join(tmpdir(), 'backroom-browser-'),
))

/** An installed Chromium is preferred to a download; `CHROMIUM_PATH` names one elsewhere. */
const installed = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const executablePath = installed.find((candidate) => candidate !== undefined && existsSync(candidate))

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One shop serves all of them: orders placed by one file are seen by the next.
  workers: 1,
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
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'] } }],
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
