import { purgeLinks } from '@/features/account/links/purge-links'
import { purgeSessions } from '@/features/account/sessions/purge-sessions'
import { purgeEvents } from '@/features/events/purge-events'
import { resealSecondFactors } from '@/features/account/two-step/reseal-second-factors'
import { purgeAnswers } from '@/platform/idempotency/purge-answers'

import type { JobHandler, NoData } from '../handler'

/** Closes what has run out and forgets what ended long ago: sessions, links of mails, answers kept for retries. */
export const purgeOldSessions: JobHandler<NoData> = async ({ ctx, log }) => {
  const { closed, purged } = await purgeSessions(ctx)
  const links = await purgeLinks(ctx)
  const answers = await purgeAnswers(ctx)
  const events = await purgeEvents(ctx)
  const resealed = await resealSecondFactors(ctx)
  log.info(
    { closed, purged, links, answers, events, resealed },
    'old sessions, links, answers and events are cleared away',
  )
}
