import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { findBanned } from './lib/checks/hygiene'
import { findMissingPackages } from './lib/checks/package-lock'

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  '.git',
  '.next',
  '.data',
  'dist',
  'media',
  'test-results',
  'coverage',
])
const TEXT =
  /\.(?:ts|tsx|mjs|cjs|js|json|md|css|yml|yaml|sql|sh|toml|conf)$|(?:^|\/)(?:Dockerfile|run|\.env\.example)$/
// Generated, or about the bans themselves.
const EXEMPT = new Set([
  'src/payload-types.ts',
  'next-env.d.ts',
  'scripts/lib/checks/hygiene.ts',
  'tests/architecture/guards.test.ts',
  'tests/architecture/lint.test.ts',
])

/** Walks the folder rather than asking git: a copy of the sources without a repository is checked too. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : listFiles(file)
    return entry.isFile() && TEXT.test(file) && !EXEMPT.has(file) ? [file] : []
  })
}

const problems = listFiles('.').flatMap((file) => findBanned(file, readFileSync(file, 'utf8'), process.cwd()))
for (const { name } of findMissingPackages(readFileSync('package-lock.json', 'utf8'))) {
  problems.push(`package-lock.json: ${name} is missing, so that npm ci fails: run \`npm run lock:complete\``)
}
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)
