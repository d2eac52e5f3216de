import { purgeLinks } from '@/features/account/links/purge-links'
import { purgeSessions } from '@/features/account/sessions/purge-sessions'
import { resealSecondFactors } from '@/features/account/two-step/reseal-second-factors'

import type { JobHandler, NoData } from '../handler'

/** Closes what has run out and forgets what ended long ago, sessions and the links of mails alike. */
export const purgeOldSessions: JobHandler<NoData> = async ({ ctx, log }) => {
  const { closed, purged } = await purgeSessions(ctx)
  const links = await purgeLinks(ctx)
  const resealed = await resealSecondFactors(ctx)
  log.info({ closed, purged, links, resealed }, 'old sessions and links are cleared away')
}
