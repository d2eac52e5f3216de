import { numberEvents } from '@/features/events/number-events'
import { readEvents } from '@/features/events/read-events'
import type { Feed } from '@/features/webhooks/sending/feed'
import type { WebhookSenderOptions } from '@/features/webhooks/sending/webhook-sender'
import { WebhookSender } from '@/features/webhooks/sending/webhook-sender'
import { createOutbound } from '@/platform/outbound/outbound'
import { env } from '@/platform/settings/env'

const FEED: Feed = { number: numberEvents, read: readEvents }

/** Begins to tell webhook endpoints of what the feed of changes says. */
export function startWebhooks(
  options: Omit<WebhookSenderOptions, 'feed' | 'outbound'>,
): Promise<WebhookSender> {
  return WebhookSender.start({
    ...options,
    feed: FEED,
    outbound: createOutbound({ allowedHosts: env.webhookAllowedHosts, timeoutMs: env.webhookTimeoutMs }),
  })
}
