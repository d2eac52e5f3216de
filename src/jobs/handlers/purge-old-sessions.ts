import { purgeSessions } from '@/features/account/purge-sessions'

import type { JobHandler } from '../handler'

/** Closes what has run out and forgets what ended long ago. */
export const purgeOldSessions: JobHandler<'sessions.purge'> = async ({ ctx, log }) => {
  const { closed, purged } = await purgeSessions(ctx)
  log.info({ closed, purged }, 'old sessions are cleared away')
}
