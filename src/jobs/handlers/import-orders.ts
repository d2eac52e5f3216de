import { runQueuedImport } from '@/features/import/uploads/run-queued-import'

import type { JobHandler } from '../handler'

/** Imports a file that was uploaded in the panel. */
export const importOrders: JobHandler<{ importId: string }> = async ({ ctx, log, signal }, { importId }) => {
  await runQueuedImport(ctx, importId, signal)
  log.info({ importId }, 'import ended')
}
