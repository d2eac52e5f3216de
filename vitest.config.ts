import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration as ProjectConfig } from 'vitest/config'
import { defineConfig } from 'vitest/config'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

// Packages load their production modules directly, in the tests and in what the tests start: see
// scripts/lib/plain-entry-points.mjs.
process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --conditions=production`.trim()

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** The files that take longest, by their names: what comes last should be short, so that no process waits for the other. */
const LONGEST = [
  'start-and-stop',
  'worker',
  'import-memory',
  'security-changes',
  'lost-updates',
  'permissions-matrix',
  'query-cost',
  'seed',
  'import-accounting',
  'account-end',
  'bulk-actions',
  'order-races',
]

function rankOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.indexOf(path.basename(moduleId, '.test.ts'))
  return place === -1 ? LONGEST.length : place
}

/** One project after the other, and in each the longest files first. Without this, a checkout's first run goes by their size. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).sort((a, b) => rankOf(a) - rankOf(b)),
    )
  }
}

const ISOLATED = '**/*.isolated.test.ts'

/** Tests that have a database of their own, cloned from one that the real migrations built. */
function withDatabase({ timeoutMs, ...test }: { timeoutMs: number } & NonNullable<ProjectConfig['test']>) {
  return {
    extends: true as const,
    test: {
      globalSetup: [at('./tests/setup/postgres.ts')],
      setupFiles: [at('./tests/setup/database.ts')],
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
      ...test,
    },
  }
}

export default defineConfig({
  resolve: {
    alias: {
      '@backroom/client': at('./clients/typescript/src/index.ts'),
      '@payload-config': at('./payload.config.ts'),
      '@': at('./src'),
      // Outside the bundler this package always throws; the real one still guards the build.
      'server-only': at('./tests/setup/server-only.ts'),
    },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.{ts,tsx}', 'clients/typescript/src/**/*.test.ts'],
          testTimeout: 20_000,
          // One process runs many files: most of the time went into starting one for each.
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // One process runs many files: it loads the app's modules once. Each file has its own database and Payload.
      withDatabase({
        name: 'integration',
        include: ['tests/integration/**/*.test.ts'],
        exclude: [ISOLATED],
        isolate: false,
        setupFiles: [at('./tests/setup/database.ts'), at('./tests/setup/quick-hashes.ts')],
        timeoutMs: 60_000,
      }),
      // Files with settings of their own, or that replace modules, have a process of their own.
      withDatabase({
        name: 'integration-isolated',
        include: [`tests/integration/${ISOLATED}`],
        timeoutMs: 60_000,
      }),
      withDatabase({ name: 'faults', include: ['tests/faults/**/*.test.ts'], timeoutMs: 180_000 }),
    ],
  },
})
