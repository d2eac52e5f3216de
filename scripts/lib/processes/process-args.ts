/**
 * The bound lets a process collect garbage while its heap is still small: without one Node.js goes by the machine's
 * memory and keeps what it could give back. It is far above what the app and an import keep.
 */
const HEAP_BOUND = '--max-old-space-size=512'

/** Arguments of Node.js for the web process. */
export const WEB_PROCESS_ARGS = [HEAP_BOUND, 'scripts/server.mjs'] as const

/** Arguments of Node.js for a worker. */
export const WORKER_PROCESS_ARGS = [HEAP_BOUND, '--import', 'tsx', 'src/jobs/worker.ts'] as const
