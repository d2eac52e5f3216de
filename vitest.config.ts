import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Packages load their production modules directly, in the tests and in what the tests start: see
// scripts/lib/plain-entry-points.mjs.
process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --conditions=production`.trim()

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests that have a database of their own, cloned from one that the real migrations built. */
function withDatabase(name: string, timeoutMs: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      globalSetup: [at('./tests/setup/postgres.ts')],
      setupFiles: [at('./tests/setup/database.ts')],
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
    },
  }
}

export default defineConfig({
  resolve: {
    alias: {
      '@payload-config': at('./payload.config.ts'),
      '@': at('./src'),
      // Outside the bundler this package always throws; the real one still guards the build.
      'server-only': at('./tests/setup/server-only.ts'),
    },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{src,scripts}/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
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
      withDatabase('integration', 60_000),
      withDatabase('faults', 180_000),
    ],
  },
})
