import { purgeLinks } from '@/features/account/purge-links'
import { purgeSessions } from '@/features/account/purge-sessions'

import type { JobHandler } from '../handler'

/** Closes what has run out and forgets what ended long ago, sessions and the links of mails alike. */
export const purgeOldSessions: JobHandler<'sessions.purge'> = async ({ ctx, log }) => {
  const { closed, purged } = await purgeSessions(ctx)
  const links = await purgeLinks(ctx)
  log.info({ closed, purged, links }, 'old sessions and links are cleared away')
}
