import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { chromium } from '@playwright/test'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/** What every browser of the tests starts with: it runs as root in containers and calls nobody. */
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

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 }).status === 0
}

/** Finds a Chromium or installs one: Playwright's, else Debian's package when root. Returns its path. */
export function provideChromium(log: (line: string) => void): string | undefined {
  const found = findChromium()
  if (found !== undefined && starts(found)) return found

  log('no Chromium is installed: downloading the one of Playwright')
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) {
    const downloaded = findChromium()
    if (downloaded !== undefined && starts(downloaded)) return downloaded
  }

  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  log("installing Debian's package chromium")
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  const packaged = findChromium()
  return packaged !== undefined && starts(packaged) ? packaged : undefined
}
