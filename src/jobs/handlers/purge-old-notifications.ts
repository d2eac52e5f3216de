import { purgeNotifications } from '@/features/notifications/purge-notifications'

import type { JobHandler, NoData } from '../handler'

/** Clears notifications away that are older than they are kept. */
export const purgeOldNotifications: JobHandler<NoData> = async ({ ctx, log }) => {
  log.info({ purged: await purgeNotifications(ctx) }, 'old notifications are cleared away')
}
