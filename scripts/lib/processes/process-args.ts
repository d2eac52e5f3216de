import { existsSync } from 'node:fs'
import path from 'node:path'

/** The web server of the built app, as one file: see `bundleServer`. */
export const SERVER_FILE = 'dist/server.mjs'
/** The same for `npm run dev`, apart from the other so that the build stays as it is. */
export const DEV_SERVER_FILE = 'dist/dev-server.mjs'

/**
 * The bound lets a process collect garbage while its heap is still small: without one Node.js goes by the machine's
 * memory and keeps what it could give back. It is far above what the app and an import keep.
 */
const HEAP_BOUND = '--max-old-space-size=512'

/** Arguments of Node.js for the web process of the built app. */
export const WEB_PROCESS_ARGS = [HEAP_BOUND, SERVER_FILE] as const

/** The same for the one that compiles what it serves; `bundleServer` has made its file. */
export const DEV_WEB_PROCESS_ARGS = [HEAP_BOUND, DEV_SERVER_FILE] as const

/** Arguments of Node.js for a worker. */
export const WORKER_PROCESS_ARGS = [HEAP_BOUND, '--import', 'tsx', 'src/jobs/worker.ts'] as const

/** Arguments of Node.js for the web process of another checkout; older ones have their server in `scripts`. */
export function webProcessArgsOf(folder: string): readonly string[] {
  if (existsSync(path.join(folder, SERVER_FILE))) return WEB_PROCESS_ARGS
  return [HEAP_BOUND, 'scripts/server.mjs']
}
