import { randomUUID } from 'node:crypto'
import path from 'node:path'

import type { OpenApiDocument } from '@/api/openapi/document'

import { startServer } from './bench/process'
import { openPrincipals } from './fuzz/principals'
import { knownIds, plantPrivateThings } from './fuzz/plant'
import type { Finding } from './fuzz/run'
import { fuzz } from './fuzz/run'
import { readShapes } from './fuzz/shapes'
import { createJudge } from './lib/api-answers/judge-answer'
import { misuse, readArguments } from './lib/arguments'
import { apiDescription } from './lib/checks/api-description'
import { runScript } from './lib/processes/child'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { argsOf } from './lib/processes/programs'
import { say } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'
import { WITHOUT_LIMITS } from './bench/without-limits'

const USAGE = 'npm run fuzz -- [--requests 10000] [--seed TEXT] [--from 0] [--connections 6]'
const PROGRESS_EVERY = 2_000

interface Wish {
  requests: number
  seed: string
  from: number
  connections: number
}

function readWish(): Wish {
  const option = { type: 'string' } as const
  const options = { requests: option, seed: option, from: option, connections: option }
  const { values } = readArguments(USAGE, { options })
  const numbers = [values.requests ?? '10000', values.from ?? '0', values.connections ?? '6'].map(Number)
  const [requests = 0, from = 0, connections = 0] = numbers
  const isFine =
    numbers.every(Number.isSafeInteger) && requests > 0 && from >= 0 && connections > 0 && connections <= 64
  if (!isFine) throw misuse(USAGE)
  return { requests, from, connections, seed: values.seed ?? randomUUID().slice(0, 8) }
}

function tell(finding: Finding, seed: string): void {
  const { index, principal, fault, curl, answer } = finding
  say(`\n${fault}, asked as ${principal} (--seed ${seed} --from ${String(index)} --requests 1)`)
  say(`  ${curl}`)
  say(`  ${answer}`)
}

/** How often each kind of fault was found, the most frequent first. */
function summarise(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const { fault } of findings) {
    const kind = fault.replace(/\d+ ms/, 'ms')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const lines = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${String(count)} × ${kind}`)
  return lines.join(', ')
}

async function run(wish: Wish): Promise<Finding[]> {
  await runScript({
    name: 'npm run seed',
    args: ['--import', 'tsx', 'scripts/seed-first.ts'],
    env: process.env,
  })
  return withPayload(async (payload) => {
    await plantPrivateThings(payload)
    const web = await startServer(argsOf('server'))
    try {
      const startedMs = performance.now()
      const shapes = await readShapes(payload)
      const findings = await fuzz({
        ...{ base: web.base, shapes, ids: await knownIds(payload), ...wish },
        judge: createJudge(JSON.parse(apiDescription(payload)) as OpenApiDocument),
        ...openPrincipals(payload, web.base),
        onProgress: (done, found) => {
          if (done % PROGRESS_EVERY === 0) say(`${String(done)} requests, ${String(found)} findings`)
        },
      })
      const seconds = (performance.now() - startedMs) / 1000
      say(`${String(wish.requests)} requests in ${seconds.toFixed(0)} s, seed ${wish.seed}`)
      return findings
    } finally {
      await web.stop()
    }
  })
}

/** Tries to break the built app, on a database of its own beside the shop's, on this machine alone. */
async function main(): Promise<void> {
  const wish = readWish()
  const settings = loadSettings()
  Object.assign(process.env, {
    SEED: 'demo',
    WORKER: 'off',
    PUBLIC_URL: '',
    LOG_LEVEL: 'error',
    ...WITHOUT_LIMITS,
    TRUST_PROXY: '1',
  })
  const dataDir = path.join(settings.dataDir, 'fuzz')
  await withDatabase({ ...settings, dataDir, databaseUrl: undefined }, async () => {
    const findings = await run(wish)
    for (const finding of findings) tell(finding, wish.seed)
    say(`Findings: ${String(findings.length)}${findings.length > 0 ? ` (${summarise(findings)})` : ''}`)
    if (findings.length > 0) throw new StartFailure('Something above is wrong.')
  })
}

void runCommand(main).then(() => process.exit())
