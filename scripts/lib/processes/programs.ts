import { existsSync } from 'node:fs'
import path from 'node:path'

/** What `npm start` runs from the build, each as one file (see `bundlePrograms`), by the name of the file. */
export const PROGRAMS = {
  server: 'src/server/main.ts',
  worker: 'src/jobs/worker.ts',
  migrate: 'scripts/migrate.ts',
  'seed-first': 'scripts/seed-first.ts',
} as const

type Program = keyof typeof PROGRAMS

/** Where `npm run build` puts them. */
export const BUILD = 'dist'
/** Where `npm run dev` puts its own, so that the build stays as it is. */
export const DEV_BUILD = 'dist/dev'
export type BuildFolder = typeof BUILD | typeof DEV_BUILD

/**
 * The bound lets a process collect garbage while its heap is still small: without one Node.js goes by the machine's
 * memory and keeps what it could give back. It is far above what the app and an import keep.
 */
const HEAP_BOUND = '--max-old-space-size=512'

/** The file of a program, below the project's folder. */
function fileOf(program: string, folder: BuildFolder = BUILD): string {
  return `${folder}/${program}.mjs`
}

/** Every file of `npm run build` beside what Next.js makes. */
export const BUILT_FILES: readonly string[] = Object.keys(PROGRAMS).map((name) => fileOf(name))

/**
 * Arguments of Node.js for a program. Stacks of errors name the sources; the server does that by itself, because Node.js
 * would read the maps of all that Next.js has built.
 */
export function argsOf(program: Program, folder: BuildFolder = BUILD): readonly string[] {
  const maps = program === 'server' ? [] : ['--enable-source-maps']
  return [HEAP_BOUND, ...maps, fileOf(program, folder)]
}

/** Arguments of Node.js for the web process of another checkout; older ones have their server in `scripts`. */
export function serverArgsOf(checkout: string): readonly string[] {
  if (existsSync(path.join(checkout, fileOf('server')))) return argsOf('server')
  return [HEAP_BOUND, 'scripts/server.mjs']
}
