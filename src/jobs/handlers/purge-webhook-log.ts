import { purgeDeliveries } from '@/features/webhooks/deliveries/purge-deliveries'
import { resealWebhookSecrets } from '@/features/webhooks/endpoints/reseal-secrets'

import type { JobHandler, NoData } from '../handler'

/** Clears old deliveries of webhooks away, and seals their secrets anew where PAYLOAD_SECRET was replaced. */
export const purgeWebhookLog: JobHandler<NoData> = async ({ ctx, log }) => {
  const purged = await purgeDeliveries(ctx)
  const resealed = await resealWebhookSecrets(ctx)
  log.info({ purged, resealed }, 'old deliveries of webhooks are cleared away')
}
